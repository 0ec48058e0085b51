printf '%s\n' '1. Observers may attend the plenary meetings. Governments must not charge for access.' |
    wgig roles -
