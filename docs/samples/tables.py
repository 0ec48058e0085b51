import pyarrow

import wgig

report = wgig.read(wgig.sample_report("ru").encode(), name="sample.ru.txt")
print(report.paragraphs["39"].text)

facts = wgig.find_facts(report)
print(len(facts), facts.item_type.__name__)
print(facts.to_pandas().groupby("kind").size())

table = pyarrow.table(wgig.timeline(wgig.wgig_record()))
print(table.schema.names)
