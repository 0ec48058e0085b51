wgig read no-such-report.txt || echo "exit status $?"
echo '{"id": "mine", "concepts": [{"label": {"en": "Spam"}}]}' > taxonomy.json
echo 'Spam is a problem.' | wgig classify - --taxonomy taxonomy.json || echo "exit status $?"
