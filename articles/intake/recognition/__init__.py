"""What each part of a text is: headline, credit, dateline, picture, sub-heading, tag."""
