cat > notice.txt <<'TEXT'
Notice of meetings

1. The Group will hold its third meeting in Geneva on 18-20 April 2005.

2. 44 contributions have been received. Comments may be sent to secretariat@example.org.
TEXT
wgig read notice.txt
