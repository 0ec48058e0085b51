// Collates any texts, one a line. Each can be read back, the columns hold together, and turned around
// the witnesses give the same table.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/draft/collate.hpp>
#include <wgig/draft/variant_graph.hpp>
#include <wgig/text/utf8.hpp>

#include "require.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text(reinterpret_cast<const char*>(data), size);
    if (wgig::first_invalid_utf8(text) != std::string_view::npos) {
        return 0;
    }
    std::vector<wgig::Witness> witnesses;
    while (!text.empty() && witnesses.size() < 12) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        witnesses.push_back(
            wgig::make_witness(std::to_string(witnesses.size()), std::string(line)));
    }
    const wgig::Collation given = wgig::collate(witnesses);
    wgig::detail::check_collation(given);
    require(wgig::variant_graph(given).nodes.size() >= 2);
    std::reverse(witnesses.begin(), witnesses.end());
    const wgig::Collation turned = wgig::collate(witnesses);
    require(turned.cells.size() == given.cells.size());
    for (std::size_t column = 0; column < given.column_count(); ++column) {
        for (std::size_t i = 0; i < witnesses.size(); ++i) {
            require(given.cells[column * witnesses.size() + i] ==
                    turned.cells[(column + 1) * witnesses.size() - 1 - i]);
        }
    }
    return 0;
}
