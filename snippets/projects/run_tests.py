"""Runs the tests of a project and tells what came out, as one line of JSON. It works in the project's folder.

Read by First Token, for both Pythons: the one of this computer and the built-in one. What the tests print is
kept away, so that it cannot be taken for the result.
"""

import contextlib
import io
import json
import os
import platform
import sys
import time
import traceback
import unittest

MOST_CHARS = 4000  # of one message


def run_tests(mark: str, modules: list, is_contest: bool) -> None:
    """`mark` begins the line of the result: nobody else knows it."""
    folder, out = os.getcwd(), sys.stdout
    sys.dont_write_bytecode = True
    # Modules of the project, and not whatever stood in the folder that Python was started in.
    sys.path[:] = [folder] + [place for place in sys.path if place not in ("", folder)]
    found = {"python": platform.python_version(), "tests": [], "error": None, "score": None}
    began = time.perf_counter()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            result = Result(folder)
            unittest.defaultTestLoader.loadTestsFromNames(modules).run(result)
            found["tests"] = result.told
        except BaseException as error:  # SystemExit while a module is read, KeyboardInterrupt
            found["error"] = short(traceback.format_exception_only(type(error), error)[-1])
        if is_contest and found["error"] is None:
            found["score"] = score()
    found["ms"] = round((time.perf_counter() - began) * 1000)
    print("\n" + mark + json.dumps(found), file=out, flush=True)


def score() -> dict:
    """What the contest's own program says of submission.csv."""
    try:
        import score as contest

        return contest.attempt(note="First Token")
    except BaseException as error:
        return {"error": short(str(error) or type(error).__name__)}


class Result(unittest.TestResult):
    """Each test with its outcome."""

    def __init__(self, folder: str):
        super().__init__()
        self.folder, self.told = folder, []

    def addSuccess(self, test):
        self.tell(test, "passed")

    def addSkip(self, test, reason):
        self.tell(test, "skipped", reason)

    def addFailure(self, test, err):
        self.tell(test, "failed", *self.words_of(err))

    def addError(self, test, err):
        self.tell(test, "error", *self.words_of(err))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.tell(test, "failed", *self.words_of(err))

    def tell(self, test, outcome: str, message: str = "", trace: str = "") -> None:
        name = getattr(test, "_testMethodName", "") or str(test)
        title = test.shortDescription() or name
        self.told.append({"name": name, "title": title, "outcome": outcome, "message": message, "trace": trace})

    def words_of(self, err) -> tuple:
        """(the error's own words, the lines of the project on the way to it)"""
        kind, error, way = err
        lines = [
            f"{os.path.relpath(step.filename, self.folder)}:{step.lineno}: {step.line}"
            for step in traceback.extract_tb(way)
            if os.path.abspath(step.filename).startswith(self.folder + os.sep)
        ]
        return short("".join(traceback.format_exception_only(kind, error))), short("\n".join(lines))


def short(text: str) -> str:
    return text.strip()[:MOST_CHARS]
