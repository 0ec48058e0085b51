cat > coded.csv <<'TABLE'
text,topic
Unwanted mail fills the networks of poor countries,spam
Bulk messages are sent through open relays,spam
Providers should filter unwanted messages,spam
Personal data must not be kept longer than needed,privacy
Surveillance without a court is no lawful purpose,privacy
People should know who holds their personal data,privacy
TABLE
cat > notes.txt <<'TEXT'
1. Providers cannot filter all unwanted mail.

2. Personal data of citizens are kept too long.
TEXT
wgig train coded.csv --text text --label topic -o topics.wgig
wgig classify notes.txt --model topics.wgig
wgig evaluate topics.wgig coded.csv
