"""The estimator for scikit-learn."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn", minversion="1.6")

import numpy as np
from sklearn.base import clone
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, MultiLabelBinarizer
from sklearn.utils import estimator_checks

from wgig.sklearn import TextClassifier

TEXTS = [f"{a} {b}" for a in ("spam", "mail", "privacy", "data") for b in "abcdefgh"]
LABELS = ["s"] * 16 + ["p"] * 16


def test_check_estimator_passes():
    # It says itself that it leaves out all checks that give numbers for texts.
    with pytest.warns(Warning, match="requires input"):
        estimator_checks.check_estimator(TextClassifier())


@pytest.mark.parametrize(
    "name",
    [
        "check_no_attributes_set_in_init",
        "check_parameters_default_constructible",
        "check_get_params_invariance",
        "check_set_params",
        "check_estimator_repr",
        "check_estimator_cloneable",
        "check_mixin_order",
        "check_valid_tag_types",
        "check_estimator_tags_renamed",
    ],
)
def test_checks_that_give_no_input_pass(name):
    check = getattr(estimator_checks, name)
    estimator = TextClassifier()
    if name == "check_parameters_default_constructible":
        check("TextClassifier", estimator)
    else:
        check("TextClassifier", clone(estimator))


def test_labels_of_any_type_come_back_as_they_were():
    for values in (
        LABELS,
        [1] * 16 + [0] * 16,
        [True] * 16 + [False] * 16,
        [0.0] * 16 + [2.0] * 16,
    ):
        fitted = TextClassifier().fit(TEXTS, values)
        assert list(fitted.classes_) == sorted(set(values))
        assert (fitted.predict(TEXTS) == np.array(values)).all()
        probabilities = fitted.predict_proba(TEXTS)
        assert probabilities.shape == (32, 2)
        assert (fitted.classes_[probabilities.argmax(axis=1)] == fitted.predict(TEXTS)).all()
        assert fitted.decision_function(TEXTS).shape == (32,)
        assert fitted.score(TEXTS, values) == 1


def test_several_labels_a_text():
    labels = MultiLabelBinarizer().fit_transform([{x} for x in LABELS] + [{"s", "p"}] * 8)
    texts = TEXTS + [f"spam privacy {n}" for n in range(8)]
    fitted = TextClassifier().fit(texts, labels)
    assert fitted.predict(["spam privacy 3"]).tolist() == [[1, 1]]
    assert fitted.predict_proba(texts).shape == (40, 2)


def test_a_label_that_no_text_has_is_never_given():
    labels = np.array([[1, 0, 0]] * 16 + [[0, 1, 0]] * 16)
    fitted = TextClassifier().fit(TEXTS, labels)
    assert fitted.predict(TEXTS)[:, 2].sum() == 0


def test_it_works_inside_what_scikit_learn_has():
    pipeline = make_pipeline(
        FunctionTransformer(lambda texts: [t.upper() for t in texts]), TextClassifier()
    )
    assert cross_val_score(pipeline, TEXTS, LABELS, cv=4).mean() > 0.9
    search = GridSearchCV(TextClassifier(), {"cost": [0.5, 2.5], "loss": ["squared", "logistic"]})
    assert search.fit(TEXTS, LABELS).best_score_ > 0.9
    assert OneVsRestClassifier(TextClassifier()).fit(TEXTS, LABELS).predict(["spam b"]) == ["s"]


def test_a_column_of_a_table_is_a_column():
    pandas = pytest.importorskip("pandas")
    table = pandas.DataFrame({"text": TEXTS})
    fitted = TextClassifier().fit(table[["text"]], LABELS)
    assert (fitted.predict(table["text"]) == LABELS).all()
    with pytest.raises(ValueError, match="one column"):
        fitted.predict(pandas.DataFrame({"a": TEXTS, "b": TEXTS}))


def test_what_is_no_column_of_texts_is_refused():
    with pytest.raises(TypeError, match="expected a string"):
        TextClassifier().fit([1, 2], LABELS[:2])
    with pytest.raises(ValueError, match="Expected many texts"):
        TextClassifier().fit("text", LABELS[:2])
    with pytest.raises(ValueError, match="y is None"):
        TextClassifier().fit(TEXTS, None)
    with pytest.raises(Exception, match="expected as many as texts"):
        TextClassifier().fit(TEXTS, LABELS[:2])
