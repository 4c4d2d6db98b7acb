"""Work beside the window: handed back to it, one piece after another, or to nobody."""

from __future__ import annotations

import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from herintegratie_desktop.ui.errands import Errands


@pytest.fixture
def errands(qapp):
    made = Errands()
    yield made
    made.deleteLater()


def test_work_is_done_elsewhere_and_its_outcome_comes_to_the_window(errands, qtbot):
    outcomes, handed_in = [], []

    def then(thread):
        outcomes.append(thread)
        handed_in.append(threading.current_thread())

    errands.send(threading.current_thread, then)
    qtbot.waitUntil(lambda: bool(outcomes))
    assert outcomes[0] is not threading.main_thread()
    assert handed_in == [threading.main_thread()]


def test_pieces_of_work_come_back_in_the_order_in_which_they_were_sent(errands, qtbot):
    outcomes = []
    for number in range(20):
        errands.send(partial(int, number), outcomes.append)
    qtbot.waitUntil(lambda: len(outcomes) == 20)
    assert outcomes == list(range(20))


def test_two_windows_never_work_at_the_same_moment(errands, qtbot):
    other, busy, most, done = Errands(), [], [], []
    pause = threading.Event()

    def work():
        busy.append(1)
        most.append(len(busy))
        pause.wait(0.01)
        busy.pop()

    for each in (errands, other) * 5:
        each.send(work, done.append)
    qtbot.waitUntil(lambda: len(done) == 10)
    assert max(most) == 1


def test_what_goes_wrong_is_handed_over_as_it_is(errands, qtbot):
    faults = []
    errands.send(lambda: int("geen getal"), lambda _: None, faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    assert isinstance(faults[0], ValueError)


def test_what_nobody_expected_is_raised_in_the_window(errands, qtbot):
    with qtbot.captureExceptions() as raised:
        errands.send(lambda: int("geen getal"), lambda _: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ValueError


def test_a_window_that_is_gone_hears_nothing(qapp, qtbot):
    window, outcomes = QObject(), []
    gone = Errands(window)
    began, go_on = threading.Event(), threading.Event()

    def work():
        began.set()
        go_on.wait(5)

    gone.send(work, outcomes.append)
    assert began.wait(5)
    delete(window)
    go_on.set()
    later, done = Errands(), []
    later.send(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert outcomes == []


def test_windows_may_go_at_the_very_moment_that_work_comes_back(qapp, qtbot):
    for _ in range(300):
        window = QObject()
        Errands(window).send(lambda: None, lambda _: None)
        qapp.processEvents()
        delete(window)
    last, done = Errands(), []
    last.send(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert done == [None]
