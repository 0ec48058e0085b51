// The compiled parts of the role engine that draw.
#include <wgig/core/json_value.hpp>
#include <wgig/role/impl/network_layout.ipp>
#include <wgig/role/impl/network_picture.ipp>
#include <wgig/role/impl/picture_words.ipp>
#include <wgig/role/impl/role_matrix_picture.ipp>
