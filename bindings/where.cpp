#include "where.hpp"

#include <vector>

namespace wgig::python {

std::string Where::path() const {
    std::vector<const Where*> steps;
    for (const Where* step = this; step->parent_ != nullptr; step = step->parent_) {
        steps.push_back(step);
    }
    std::string text;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if ((*step)->name_.empty()) {
            text += "[" + std::to_string((*step)->index_) + "]";
        } else {
            text += (text.empty() ? "" : ".") + std::string((*step)->name_);
        }
    }
    return text;
}

std::string Where::str() const {
    const Where* root = this;
    while (root->parent_ != nullptr) {
        root = root->parent_;
    }
    const std::string rest = path();
    return std::string(root->name_) + "()" + (rest.empty() ? "" : ": " + rest);
}

}  // namespace wgig::python
