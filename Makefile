# Everything there is to learn: make run, test, ci. See README.md.
.PHONY: run test ci setup build format

setup:
	scripts/setup.sh
	scripts/vendor.py

run: setup
	scripts/run.sh

test: setup
	scripts/test.sh

ci: test

format:
	swift format --in-place --recursive Sources Tests Package.swift
