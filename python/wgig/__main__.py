"""``python -m wgig`` is the ``wgig`` command."""

from wgig.cli import main

if __name__ == "__main__":
    main()
