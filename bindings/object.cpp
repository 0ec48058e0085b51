#include "object.hpp"

#include <array>
#include <atomic>
#include <memory>
#include <new>
#include <utility>

namespace wgig::python {
namespace {

/// The first long text that was asked for.
struct LongText {
    const Field* field;
    py::object text;
};

struct Object {
    PyObject base;
    Owner value;
    // Set once and then kept, so that threads need no lock to read it.
    std::atomic<LongText*> long_text;
};

Object* object_of(PyObject* self) { return reinterpret_cast<Object*>(self); }

PyObject* allocate(PyTypeObject* cls, PyObject*, PyObject*) {
    PyObject* self = cls->tp_alloc(cls, 0);
    if (self != nullptr) {
        ::new (&object_of(self)->value) Owner();
        ::new (&object_of(self)->long_text) std::atomic<LongText*>(nullptr);
    }
    return self;
}

void deallocate(PyObject* self) {
    PyTypeObject* cls = Py_TYPE(self);
    delete object_of(self)->long_text.load();
    object_of(self)->value.~Owner();
    cls->tp_free(self);
    // Instances of a class made at run time hold a reference to it.
    Py_DECREF(cls);
}

void require(py::handle self, const TypeInfo& type) {
    if (!is_a(self, type)) {
        throw py::type_error("expected an object of the type " + type.name + ", got " +
                             Py_TYPE(self.ptr())->tp_name);
    }
}

}  // namespace

py::object make_class(TypeInfo& type, const std::string& doc) {
    type.qualified_name = "wgig." + type.name;
    std::array<PyType_Slot, 4> slots = {{
        {Py_tp_new, reinterpret_cast<void*>(&allocate)},
        {Py_tp_dealloc, reinterpret_cast<void*>(&deallocate)},
        {Py_tp_doc, const_cast<char*>(doc.c_str())},
        {0, nullptr},
    }};
    PyType_Spec spec = {type.qualified_name.c_str(), static_cast<int>(sizeof(Object)), 0,
                        Py_TPFLAGS_DEFAULT, slots.data()};
    auto cls = py::reinterpret_steal<py::object>(PyType_FromSpec(&spec));
    if (!cls) {
        throw py::error_already_set();
    }
    type.cls = cls;
    return cls;
}

py::object wrap(const TypeInfo& type, Owner value) {
    auto* cls = reinterpret_cast<PyTypeObject*>(type.cls.ptr());
    auto self = py::reinterpret_steal<py::object>(allocate(cls, nullptr, nullptr));
    if (!self) {
        throw py::error_already_set();
    }
    object_of(self.ptr())->value = std::move(value);
    return self;
}

void initialise(py::handle self, const TypeInfo& type, Owner value) {
    require(self, type);
    Owner& held = object_of(self.ptr())->value;
    if (held != nullptr) {
        throw py::type_error("objects of wgig never change; replace() makes a changed copy");
    }
    held = std::move(value);
}

const Owner& value_of(py::handle self, const TypeInfo& type) {
    require(self, type);
    const Owner& held = object_of(self.ptr())->value;
    if (held == nullptr) {
        throw py::type_error("the object was never initialised");
    }
    return held;
}

py::object member_of(py::handle self, const TypeInfo& type, const Field& field) {
    const Owner& value = value_of(self, type);
    std::atomic<LongText*>& kept = object_of(self.ptr())->long_text;
    if (const LongText* known = kept.load(); known != nullptr && known->field == &field) {
        return known->text;
    }
    py::object member = field.get(value.get(), value);
    constexpr py::ssize_t is_long = 4096;
    if (PyUnicode_Check(member.ptr()) && PyUnicode_GET_LENGTH(member.ptr()) >= is_long) {
        auto mine = std::make_unique<LongText>(LongText{&field, member});
        LongText* none = nullptr;
        if (kept.compare_exchange_strong(none, mine.get())) {
            static_cast<void>(mine.release());
        }
    }
    return member;
}

}  // namespace wgig::python
