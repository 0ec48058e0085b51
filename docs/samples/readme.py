import wgig

report = wgig.read(wgig.sample_report("zh").encode(), name="sample.zh.txt")
for paragraph in wgig.classify(report)[33:]:
    for code in paragraph.codes[:3]:
        evidence = code.evidence[0]
        place = report.text[evidence.span.slice]
        print(paragraph.paragraph, code.concept, evidence.span, place)
