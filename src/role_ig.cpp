// The compiled parts of institutional statements and IG Script.
#include <wgig/role/impl/coding.ipp>
#include <wgig/role/impl/ig_script.ipp>
#include <wgig/role/impl/ig_script_lexer.ipp>
#include <wgig/role/impl/ig_script_parser.ipp>
#include <wgig/role/impl/ig_table.ipp>
#include <wgig/role/impl/ig_table_links.ipp>
#include <wgig/role/impl/ig_table_text.ipp>
#include <wgig/role/impl/institutional.ipp>
