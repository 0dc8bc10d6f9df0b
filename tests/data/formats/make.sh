#!/usr/bin/env bash
# Makes the files beside it from source/*.html, each with a program that is not ours.
# Debian 12: libreoffice-writer-nogui, pandoc, chromium, wget, qpdf, zip, tar, gzip, python3. Dates and ids inside the files change with every run.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

office() { soffice --headless -env:UserInstallation="file://$work/office" --convert-to "$1" --outdir "$work/out" "$2" > /dev/null 2>&1; }
pdf() { chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage "${@:3}" --print-to-pdf="$2" "file://$1" > /dev/null 2>&1; }

for name in interview report; do
    source="$PWD/source/$name.html"
    # pandoc sets the title of a page above its heading, where the page has it once.
    sed '/<title>/d' "$source" > "$work/$name.untitled.html"
    pandoc "$work/$name.untitled.html" -o "$name.pandoc.docx"
    pandoc "$work/$name.untitled.html" -o "$name.pandoc.odt"
    pandoc "$work/$name.untitled.html" -t html4 --standalone --metadata pagetitle="$name" -o "$work/$name.xhtml"
    pandoc "$source" -t markdown-smart --wrap=none -o "$name.md"
    pandoc "$source" -t plain --wrap=none -o "$name.txt"
    pandoc "$source" -t plain --columns=72 -o "$work/$name.wrapped.txt"

    # Writer opens HTML as a web page unless told otherwise.
    cp "$name.pandoc.odt" "$work/$name.odt"
    office "docx:MS Word 2007 XML" "$work/$name.odt" && mv "$work/out/$name.docx" "$name.office.docx"
    office "odt:writer8" "$name.pandoc.docx" && mv "$work/out/$name.pandoc.odt" "$name.office.odt"
    office "pdf:writer_pdf_Export" "$work/$name.odt" && mv "$work/out/$name.pdf" "$name.office.pdf"

    # With the browser's own running headers and page numbers; then in two columns, justified and hyphenated.
    pdf "$source" "$name.browser.pdf"
    sed -E 's/([a-z]{4})([a-z]{4,})/\1\&shy;\2/g; s/bloc&shy;kquote/blockquote/g; s|</head>|<style>@page{size:A5}body{columns:2;column-gap:8mm;text-align:justify;font-size:9pt}h1{column-span:all}</style></head>|' "$source" > "$work/$name.columns.html"
    pdf "$work/$name.columns.html" "$name.columns.pdf"

    # On small pages, so that paragraphs go on over heads and feet.
    sed 's|</head>|<style>@page{size:A5}body{font-size:20pt}</style></head>|' "$source" > "$work/$name.pages.html"
    pdf "$work/$name.pages.html" "$name.pages.pdf"
done

qpdf --encrypt secret secret 256 -- report.office.pdf encrypted.pdf
python3 make.py "$work"

# A server, and a crawler that packs what it gets.
mkdir -p "$work/site" && cp source/*.html "$work/site"
(cd "$work/site" && exec python3 -m http.server 8714 --bind 127.0.0.1 > /dev/null 2>&1) &
server=$!
sleep 1
wget -q --warc-file="$work/pages" -O /dev/null http://127.0.0.1:8714/interview.html http://127.0.0.1:8714/report.html
wget -q --warc-file="$work/pages" --no-warc-compression -O /dev/null http://127.0.0.1:8714/interview.html http://127.0.0.1:8714/report.html
kill $server
cp "$work/pages.warc.gz" pages.warc.gz
cp "$work/pages.warc" pages.warc

mkdir -p "$work/box/texts" && cp interview.office.docx "$work/box/texts/interview.docx" && cp report.pandoc.odt "$work/box/texts/report.odt"
(cd "$work/box" && zip -q -r box.zip texts && tar -cf box.tar texts && tar -czf box.tar.gz texts)
cp "$work/box/box.zip" "$work/box/box.tar" "$work/box/box.tar.gz" .
gzip -9 -n -c source/interview.html > interview.html.gz
gzip -9 -n -c source/report.html > report.html.gz
