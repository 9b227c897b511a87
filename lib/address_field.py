# What `formfield_overrides` of an admin says for models.URLField: an address typed without a
# scheme is one of https, as it will be for every form from Django 6 on.
ADDRESS = {"assume_scheme": "https"}
