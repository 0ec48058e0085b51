#pragma once
#include <wgig/source/fact.hpp>
namespace wgig {
WGIG_DECL Record to_record(const Document& document) { Record r; r.documents.push_back(document); return r; }
}
