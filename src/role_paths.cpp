// The part of the role engine that Boost.Graph computes, alone because its headers take long to compile.
#include <wgig/role/impl/network_paths.ipp>
