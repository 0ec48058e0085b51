import wgig

try:
    wgig.Record.from_json(
        '{"format": 1, "counts": [{"id": "papers", "kind": "paper"}]}', file="my.json"
    )
except ValueError as error:
    print(type(error).__name__, error.code, error.path)
    print(error)

try:
    wgig.load_record("no-such-record.json")
except FileNotFoundError as error:
    print(isinstance(error, wgig.IoError), error.filename)
