"""Runs a notebook from top to bottom; fails with the first cell that does, and prints what the last one shows."""

import sys

import nbformat
from nbclient import NotebookClient

notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
last = [cell for cell in notebook.cells if cell.cell_type == "code"][-1]
for output in last.outputs:
    print(output.get("data", {}).get("text/plain", ""))
