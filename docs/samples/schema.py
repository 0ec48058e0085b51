import json

import wgig

print(json.dumps(wgig.Evidence.json_schema(), indent=2))
