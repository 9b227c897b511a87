PYTHON = .venv/bin/python
NO_WORDS = .venv tests/* bench/* tools/* uploads/* var/* staticfiles/*

.PHONY: help run test check fix translations bench bench-corpus bench-lists bench-photos bench-writing bench-pages edge bench-endurance

help:  ## list these targets
	@sed -n 's/^\([a-z-]*\):.*  ## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

run:  ## start the demonstration newsroom on 127.0.0.1:8000 (HOST=, PORT=)
	@tools/run

test:  ## run every test, on SQLite and on PostgreSQL, and in a browser
	@tools/environment dev && $(PYTHON) -m tools.test

check:  ## lint, format, templates, styles, scripts, migrations and the production settings
	@tools/environment dev && $(PYTHON) -m tools.check

fix:  ## repair and format what can be: Python, templates, styles, scripts
	@tools/environment dev && $(PYTHON) -m ruff check --fix . && $(PYTHON) -m ruff format .
	@$(PYTHON) -m djlint --reformat --quiet templates
	@$(PYTHON) -m deno fmt --quiet

translations:  ## gather the words of the interface for locale/, and compile what is translated
	@tools/environment dev && $(PYTHON) manage.py makemessages -l fr --no-location --no-obsolete $(NO_WORDS:%=-i '%')
	@$(PYTHON) manage.py compilemessages -l fr -i .venv

bench:  ## measure the time and the queries of each page
	@tools/environment dev && $(PYTHON) -m bench.pages

bench-corpus:  ## make a newsroom of SIZE=10000 articles for the benchmarks, on both databases
	@tools/environment dev && $(PYTHON) -m bench.corpus

bench-lists:  ## measure related news and every list in these newsrooms
	@tools/environment dev && $(PYTHON) -m bench.lists

bench-photos:  ## measure renditions, and the picture library with SIZE=200000 photos
	@tools/environment dev && $(PYTHON) -m bench.photos

bench-writing:  ## measure what writing asks of the desk: versions, recovery, presence, preview
	@tools/environment dev && $(PYTHON) -m bench.writing

bench-pages:  ## measure pages as servers give them: made new, kept, behind nginx (needs wrk)
	@tools/environment dev && $(PYTHON) -m bench.served

edge:  ## measure nginx and Varnish in front, as deploy/ sets them up (needs wrk)
	@tools/environment dev && $(PYTHON) -m bench.served --edge

bench-endurance:  ## ask two servers for pages for 30 minutes while stories are published
	@tools/environment dev && $(PYTHON) -m bench.endurance
