#include "object.hpp"

#include <array>
#include <new>
#include <utility>

namespace wgig::python {
namespace {

struct Object {
    PyObject base;
    Owner value;
};

Object* object_of(PyObject* self) { return reinterpret_cast<Object*>(self); }

PyObject* allocate(PyTypeObject* cls, PyObject*, PyObject*) {
    PyObject* self = cls->tp_alloc(cls, 0);
    if (self != nullptr) {
        ::new (&object_of(self)->value) Owner();
    }
    return self;
}

void deallocate(PyObject* self) {
    PyTypeObject* cls = Py_TYPE(self);
    object_of(self)->value.~Owner();
    cls->tp_free(self);
    // Instances of a class made at run time hold a reference to it.
    Py_DECREF(cls);
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

void initialise(py::handle self, Owner value) {
    Owner& held = object_of(self.ptr())->value;
    if (held != nullptr) {
        throw py::type_error("objects of wgig never change; replace() makes a changed copy");
    }
    held = std::move(value);
}

const Owner& value_of(py::handle self) {
    const Owner& held = object_of(self.ptr())->value;
    if (held == nullptr) {
        throw py::type_error("the object was never initialised");
    }
    return held;
}

}  // namespace wgig::python
