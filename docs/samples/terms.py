import wgig

matcher = wgig.TermMatcher(
    [
        wgig.Term(text="root server", language="en"),
        wgig.Term(text="доменное имя", language="ru"),
        wgig.Term(text="网络安全", language="zh"),
        wgig.Term(text="حقوق الإنسان", language="ar"),
    ]
)
text = "Root-servers, доменных имён, 網絡安全, وحقوق الإنسان"
for match in matcher.find(text):
    print(match.term, text[match.span.begin : match.span.end])
