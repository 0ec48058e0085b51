#pragma once

// Documents made by hand, for tests of the engines that must not depend on a reader.

#include <string>
#include <utility>
#include <vector>

#include <wgig/record/document.hpp>

/// A document of one paragraph, number 1, whose text is the source itself. Items, if any, follow
/// the text, each on a line of its own.
inline wgig::Document plain_document(std::string text, const std::vector<std::string>& items = {}) {
    wgig::Document document;
    document.id = "test";
    wgig::Paragraph paragraph;
    paragraph.number = "1";
    for (const std::string& item_text : items) {
        text += "\n";
        wgig::Item item;
        item.text = item_text;
        item.span = {text.size(), text.size() + item_text.size()};
        item.segments = {{0, item.span}};
        paragraph.items.push_back(std::move(item));
        text += item_text;
    }
    paragraph.span = {0, text.size()};
    paragraph.segments = {{0, paragraph.span}};
    paragraph.text = text;
    document.text = std::move(text);
    document.paragraphs.push_back(std::move(paragraph));
    return document;
}
