"""What tests of damage share: a vault that is only copied, and a copy to damage."""

import shutil

import pytest
from faults.damage import filled_vault, table_pages


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """Give a closed vault of sixty cases that is only copied."""
    return filled_vault(tmp_path_factory.mktemp("model") / "kluis")


@pytest.fixture(scope="module")
def pages(model):
    """Give the pages of its tables."""
    return table_pages(model)


@pytest.fixture
def folder(model, tmp_path):
    """Give a copy of it to damage."""
    return shutil.copytree(model, tmp_path / "kluis")
