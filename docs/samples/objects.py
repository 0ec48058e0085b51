import wgig

record = wgig.wgig_record()
spam = record.issues["spam"]
print(spam.label.in_("fr"), spam.label.in_("ar"))

renamed = spam.replace(label={"en": "Unwanted messages"})
print(renamed.label, renamed == spam, hash(spam) == hash(record.issues["spam"]))

changed = record.replace(issues=[renamed.replace(category="stabilty")])
for problem in wgig.validate(changed)[:1]:
    print(f"{problem.path}: {problem.message}")
