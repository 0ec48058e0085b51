wgig dossier --sample en -o wgig-dossier.html
