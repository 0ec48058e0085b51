#include "type_info.hpp"

#include <algorithm>

#include <wgig/core/error.hpp>
#include <wgig/core/suggest.hpp>

namespace wgig::python {

const Field* TypeInfo::field(std::string_view wanted) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& field) { return field.name == wanted; });
    return found == fields.end() ? nullptr : &*found;
}

const Field* TypeInfo::key() const {
    const Field* id = field("id");
    return id != nullptr ? id : field("number");
}

std::map<PyTypeObject*, const TypeInfo*>& types() {
    static std::map<PyTypeObject*, const TypeInfo*> all;
    return all;
}

const TypeInfo& type_of(py::handle cls) {
    const auto found = types().find(reinterpret_cast<PyTypeObject*>(cls.ptr()));
    if (found == types().end()) {
        throw py::type_error("expected one of wgig's types, got " + std::string(py::repr(cls)));
    }
    return *found->second;
}

void set_members(const TypeInfo& type, void* object, const py::dict& keywords, const Where& where,
                 bool all_required) {
    std::vector<bool> given(type.fields.size(), false);
    for (const auto& [key, value] : keywords) {
        const auto name = py::cast<std::string>(key);
        const Field* field = type.field(name);
        if (field != nullptr) {
            field->set(object, value, where.member(field->name));
            given[static_cast<std::size_t>(field - type.fields.data())] = true;
        } else if (name == "extra" && type.extra != nullptr) {
            *type.extra(object) = extra_from_python(value, type, where.member("extra"));
        } else {
            std::vector<std::string_view> names;
            for (const Field& known : type.fields) {
                names.push_back(known.name);
            }
            const std::string_view nearest = nearest_word(name, names);
            throw py::type_error(
                where.str() + " got an unexpected keyword argument '" + name + "'" +
                (nearest.empty() ? "" : "; did you mean '" + std::string(nearest) + "'?"));
        }
    }
    if (!all_required) {
        return;
    }
    std::string missing;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (!given[i] && type.fields[i].default_value.empty()) {
            missing += (missing.empty() ? "'" : ", '") + type.fields[i].name + "'";
        }
    }
    if (!missing.empty()) {
        throw py::type_error(where.str() + " missing required keyword arguments: " + missing);
    }
}

std::string constructor_signature(const TypeInfo& type) {
    std::string text = "(self, *";
    for (const Field& field : type.fields) {
        text += ", " + field.name + ": " + field.argument;
        if (!field.default_value.empty()) {
            text += " = " + field.default_value;
        }
    }
    if (type.extra != nullptr) {
        text += ", extra: Mapping[str, Any] = {}";
    }
    return text + ") -> None";
}

std::string replace_signature(const TypeInfo& type) {
    std::string text = "(self, *";
    for (const Field& field : type.fields) {
        text += ", " + field.name + ": " + field.argument + " = ...";
    }
    if (type.extra != nullptr) {
        text += ", extra: Mapping[str, Any] = ...";
    }
    return text + ") -> " + type.name;
}

py::dict extra_to_python(const Extra& extra) {
    py::dict members;
    for (const auto& [name, raw] : extra) {
        members[py::str(name)] = load_json(raw.text);
    }
    return members;
}

Extra extra_from_python(py::handle value, const TypeInfo& type, const Where& where) {
    if (!py::hasattr(value, "keys")) {
        throw py::type_error(where.str() + ": expected a mapping, got " +
                             Py_TYPE(value.ptr())->tp_name);
    }
    Extra extra;
    for (const auto& [key, member] : py::dict(py::reinterpret_borrow<py::object>(value))) {
        const auto name = py::cast<std::string>(key);
        if (type.field(name) != nullptr) {
            throw py::value_error(where.str() + ": '" + name + "' is a member of " + type.name);
        }
        extra.emplace(name, RawJson{dump_json(member)});
    }
    return extra;
}

void add_raw_extra(Extra& extra, const py::dict& raw) {
    for (const auto& [name, text] : raw) {
        extra.emplace(py::cast<std::string>(name), RawJson{py::cast<std::string>(text)});
    }
}

py::object reduce(const TypeInfo& type, py::handle self, const void* object) {
    py::dict members;
    for (const Field& field : type.fields) {
        if (!field.is_default(object)) {
            py::object value = self.attr(field.name.c_str());
            if (Py_TYPE(value.ptr()) == &PyDictProxy_Type) {
                // Pickle takes no read-only view.
                value = py::dict(value);
            }
            members[py::str(field.name)] = value;
        }
    }
    py::dict raw;
    if (type.extra != nullptr) {
        for (const auto& [name, json] : *type.extra(const_cast<void*>(object))) {
            raw[py::str(name)] = py::str(json.text);
        }
    }
    const py::object restore = py::module_::import("wgig._plain").attr("restore");
    return py::make_tuple(restore, py::make_tuple(type.cls, members, raw));
}

std::string dump_json(py::handle value) {
    return py::cast<std::string>(py::module_::import("wgig._plain").attr("dumps")(value));
}

py::object load_json(std::string_view text) {
    return py::module_::import("json").attr("loads")(
        py::str(text.data(), static_cast<py::ssize_t>(text.size())));
}

}  // namespace wgig::python
