#pragma once

#include <wgig/report/dossier.hpp>

namespace wgig {

WGIG_DECL Dossier make_dossier(const Document& document) {
    return {document,           to_record(document),       find_facts(document),
            classify(document), find_statements(document), match_criteria(document)};
}

}  // namespace wgig
