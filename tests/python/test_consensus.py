"""Opinion groups and consensus: against Polis's own figures, NumPy, SciPy and scikit-learn."""

import io
import json
import re
import zipfile
from random import Random

import pytest
from command import printed
from conftest import shared
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import wgig
from wgig.cli import app

np = pytest.importorskip("numpy")

votes_logs = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 8), st.sampled_from([-1, 0, 1])),
    min_size=1,
    max_size=80,
    unique_by=lambda row: row[:2],
)


def make(log):
    who, what, how = zip(*log)
    return wgig.make_votes({"participant": who, "statement": what, "vote": how})


def dense(votes):
    matrix = np.full((len(votes.participants), len(votes.statements)), np.nan)
    for row in range(len(votes.participants)):
        for at in range(votes.starts[row], votes.starts[row + 1]):
            matrix[row, votes.columns[at]] = votes.values[at]
    return matrix


def random_votes(participants=120, statements=30, seed=1):
    random = np.random.default_rng(seed)
    camp = random.integers(0, 3, participants)
    side = random.choice([-1, 1], (3, statements))
    who, what = np.nonzero(random.random((participants, statements)) < 0.6)
    how = np.where(
        random.random(len(who)) < 0.2, random.integers(-1, 2, len(who)), side[camp[who], what]
    )
    return wgig.make_votes({"participant": who, "statement": what, "vote": how})


@pytest.fixture(scope="module")
def polis():
    polis = shared("data", "polis-below-100")
    return wgig.read_polis(polis), json.loads((polis / "math-pca2.json").read_text())


@pytest.fixture(scope="module")
def polis_groups(polis):
    votes, math = polis
    # Who is in the conversation, and in which order, depends on its history: it is given.
    keep = [str(pid) for members in math["base-clusters"]["members"] for pid in members]
    return wgig.opinion_groups(votes, method="polis", keep=keep)


def test_components_are_those_of_polis(polis, polis_groups):
    _, math = polis
    center = np.array([each.center for each in polis_groups.statements])
    # In the database of Polis, agreement is -1.
    assert np.abs(center + np.array(math["pca"]["center"])).max() < 1e-14
    for ours, theirs in zip(polis_groups.components, math["pca"]["comps"]):
        ours = np.array(ours.loadings) * np.sign(np.dot(ours.loadings, theirs))
        assert np.abs(ours - theirs).max() < 1e-12
    extremity = np.array([each.extremity for each in polis_groups.statements])
    out = {int(polis[0].statements[at]) for at in polis[0].moderated_out}
    kept = [at for at in range(len(extremity)) if at not in out]
    theirs = np.array(math["pca"]["comment-extremity"])
    assert np.abs(extremity[kept] - theirs[kept]).max() < 1e-11


def test_projections_and_groups_are_those_of_polis(polis, polis_groups):
    _, math = polis
    base = math["base-clusters"]
    points = {each.participant: each for each in polis_groups.participants}
    for axis, name in enumerate("xy"):
        signs = set()
        for (pid,), theirs in zip(base["members"], base[name]):
            ours = points[str(pid)].position[axis]
            assert abs(abs(ours) - abs(theirs)) < 1e-12
            if abs(theirs) > 1e-6:
                signs.add(ours * theirs > 0)
        assert len(signs) == 1
    theirs = {
        frozenset(str(base["members"][bid][0]) for bid in group["members"])
        for group in math["group-clusters"]
    }
    assert {frozenset(group.participants) for group in polis_groups.groups} == theirs


def test_consensus_is_that_of_polis(polis, polis_groups):
    votes, math = polis
    found = wgig.consensus(votes, polis_groups)
    product = {each.statement: each.product_agree for each in found.statements}
    for tid, theirs in math["group-aware-consensus"].items():
        assert product[tid] == pytest.approx(theirs, rel=1e-12)
    assert list(found.agreed) == [str(each["tid"]) for each in math["consensus"]["agree"]]
    assert list(found.rejected) == [str(each["tid"]) for each in math["consensus"]["disagree"]]
    # Their groups by number, ours by the members.
    base = math["base-clusters"]["members"]
    for group in math["group-clusters"]:
        members = {str(base[bid][0]) for bid in group["members"]}
        name = next(each.name for each in polis_groups.groups if set(each.participants) == members)
        theirs = math["repness"][str(group["id"])]
        ours = [each for each in found.representatives if each.group == name]
        assert [each.statement for each in ours] == [str(each["tid"]) for each in theirs]
        for mine, their in zip(ours, theirs):
            assert mine.stance == their["repful-for"]
            assert mine.probability == pytest.approx(their["p-success"], rel=1e-12)
            assert mine.test == pytest.approx(their["p-test"], rel=1e-12)
            assert mine.representativeness == pytest.approx(their["repness"], rel=1e-12)
            # A single precision number in Polis.
            assert mine.representativeness_test == pytest.approx(their["repness-test"], rel=1e-6)
            assert mine.best_agreed == their.get("best-agree", False)


def test_components_are_those_of_numpy():
    votes = random_votes()
    matrix = dense(votes)
    mean = np.nanmean(matrix, axis=0)
    filled = np.where(np.isnan(matrix), 0, matrix - mean)
    _, values, vectors = np.linalg.svd(filled, full_matrices=False)
    found = wgig.opinion_groups(votes, components=5)
    for ours, value, vector in zip(found.components, values, vectors):
        assert ours.variance == pytest.approx(value**2 / len(matrix), rel=1e-12)
        assert ours.share == pytest.approx(value**2 / (values**2).sum(), rel=1e-12)
        assert abs(np.dot(ours.loadings, vector)) == pytest.approx(1, abs=1e-12)


def test_silhouettes_are_those_of_scikit_learn():
    metrics = pytest.importorskip("sklearn.metrics")
    found = wgig.opinion_groups(random_votes())
    points = [each for each in found.participants if each.group is not None]
    theirs = metrics.silhouette_samples([p.position for p in points], [p.group for p in points])
    assert np.abs(np.array([p.silhouette for p in points]) - theirs).max() < 1e-12
    best = max(found.counts, key=lambda each: each.silhouette)
    assert best.groups == len(found.groups)
    assert best.silhouette == pytest.approx(theirs.mean(), rel=1e-12)


def test_wilcoxon_and_w_are_those_of_scipy():
    stats = pytest.importorskip("scipy.stats")
    random = np.random.default_rng(5)
    first = random.normal(size=(20, 4))
    second = first + random.normal(0.3, 1, size=(20, 4))
    study = wgig.delphi([first, second])
    for at, change in enumerate(study.changes):
        theirs = stats.wilcoxon(second[:, at], first[:, at], method="exact")
        assert change.wilcoxon == pytest.approx(theirs.statistic)
        assert change.p == pytest.approx(theirs.pvalue, rel=1e-12)
    tied = random.integers(1, 6, size=(40, 6))
    later = np.clip(tied + random.integers(-1, 2, size=(40, 6)), 1, 5)
    for at, change in enumerate(wgig.delphi([tied, later]).changes):
        moved = later[:, at] - tied[:, at]
        theirs = stats.wilcoxon(
            moved[moved != 0], method="asymptotic", correction=True, zero_method="wilcox"
        )
        assert change.p == pytest.approx(theirs.pvalue, rel=1e-9)
    friedman = stats.friedmanchisquare(*tied.T)
    ours = wgig.kendall_w(tied)
    assert ours.chi_squared == pytest.approx(friedman.statistic, rel=1e-12)
    assert ours.p == pytest.approx(friedman.pvalue, rel=1e-9)
    item = study.items[0]
    assert [item.lower_quartile, item.median, item.upper_quartile] == pytest.approx(
        np.quantile(first[:, 0], [0.25, 0.5, 0.75])
    )


@settings(max_examples=60, deadline=None)
@given(votes_logs, st.randoms(use_true_random=False))
def test_no_order_of_rows_and_bounds(log, random):
    votes = make(log)
    groups = wgig.opinion_groups(votes, resamples=2, starts=3)
    shuffled = list(log)
    random.shuffle(shuffled)
    assert wgig.opinion_groups(make(shuffled), resamples=2, starts=3) == groups
    found = wgig.consensus(votes, groups)
    members = [name for group in groups.groups for name in group.participants]
    assert len(members) == len(set(members))
    for each in found.statements:
        assert 0 < each.product_agree <= each.common_agree < 1
        assert 0 <= each.divide < 1
        assert each.agree + each.disagree <= each.votes
    for each in groups.counts:
        assert each.silhouette is None or -1 <= each.silhouette <= 1
    assert all(each.residual < 1e-12 for each in groups.components)


@settings(max_examples=40, deadline=None)
@given(votes_logs)
def test_agreement_and_disagreement_are_mirrored(log):
    there = wgig.consensus(make(log), wgig.opinion_groups(make(log), resamples=0))
    log = [(who, what, -how) for who, what, how in log]
    back = wgig.consensus(make(log), wgig.opinion_groups(make(log), resamples=0))
    assert list(there.agreed) == list(back.rejected)
    for one, other in zip(there.statements, back.statements):
        assert one.common_agree == pytest.approx(other.common_disagree, rel=1e-9)


def test_a_folder_an_archive_and_parquet_are_the_same_votes(tmp_path):
    log = "timestamp,datetime,comment-id,voter-id,vote\n5,x,0,1,1\n6,y,1,1,-1\n7,z,0,2,0\n"
    comments = (
        "comment-id,agrees,disagrees,moderated,comment-body\n0,1,0,1,First\n1,0,1,-1,Second\n"
    )
    (tmp_path / "votes.csv").write_text(log)
    (tmp_path / "comments.csv").write_text(comments)
    votes = wgig.read_polis(tmp_path)
    assert votes.texts == ("First", "Second")
    assert votes.moderated_out == (1,)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("export/votes.csv", log)
        file.writestr("export/comments.csv", comments)
    assert wgig.read_polis(archive.getvalue(), name="x.zip") == votes
    # With the other sign the counts of the statements tell.
    (tmp_path / "votes.csv").write_text(
        log.replace("1,1\n", "1,9\n").replace("-1", "1").replace(",9\n", ",-1\n")
    )
    assert wgig.read_polis(tmp_path) == votes
    parquet = pytest.importorskip("pyarrow.parquet")
    csv = pytest.importorskip("pyarrow.csv")
    parquet.write_table(csv.read_csv(io.BytesIO(log.encode())), tmp_path / "v.parquet")
    assert wgig.read_polis(tmp_path / "v.parquet") == wgig.read_polis(log.encode())


def test_the_export_excerpt_is_read():
    formats = shared("data", "formats", "polis")
    votes = wgig.read_polis(formats / "vw-excerpt-votes.csv")
    votes = wgig.with_statements(votes, formats / "vw-excerpt-comments.csv")
    found = wgig.consensus(votes, wgig.opinion_groups(votes))
    assert found.statements[0].votes <= 69
    assert votes.superseded > 0


def test_bad_tables_say_where(tmp_path):
    for content, message in [
        (b'[{"pid": 1, "tid": 0, "vote": 2}]', "v: [0].vote: 2 is no vote; a vote is -1, 0 or 1"),
        (b'[{"pid": 1, "vote": 1}]', "v: [0].tid: expected a whole number"),
        (b"[1", "v:1:3: Expecting ',' delimiter"),
        (b"[]", "v: there are no votes"),
    ]:
        with pytest.raises(wgig.ParseError) as error:
            wgig.read_polis(content, name="v")
        assert str(error.value) == message
    with pytest.raises(wgig.ParseError, match=r"there is no votes\.csv"):
        wgig.read_polis(tmp_path)
    with pytest.raises(wgig.IoError):
        wgig.read_polis(tmp_path / "none.csv")
    with pytest.raises(wgig.ValidationError, match=r"values\[1\]: 3 is no vote"):
        wgig.make_votes(
            {"participant": [1, 2], "statement": [1, 1], "vote": np.array([1, 3])}
            | {"participant": np.array([1, 2]), "statement": np.array([1, 1])}
        )


def test_the_command(tmp_path):
    rows = ["participant,statement,vote,group"]
    for who in range(20):
        for what in range(8):
            rows.append(f"p{who},s{what},{1 if (who + what) % 2 or what == 0 else -1},g{who % 2}")
    file = tmp_path / "votes.csv"
    file.write_text("\n".join(rows))
    run = CliRunner().invoke
    result = run(app, ["consensus", str(file), "--json", "--map", str(tmp_path / "map.svg")])
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert found["votes"] == {"votes": 160, "participants": 20, "statements": 8, "superseded": 0}
    assert len(found["opinion_groups"]["groups"]) == 2
    assert found["consensus"]["common"] == ["s0"]
    assert (tmp_path / "map.svg").read_text().startswith("<svg")
    by_group = run(app, ["consensus", str(file), "--by", "stakeholder", "--json"])
    assert [each["name"] for each in json.loads(by_group.stdout)["consensus"]["groups"]] == [
        "g0",
        "g1",
    ]
    assert run(app, ["consensus", str(file)]).exit_code == 0
    assert run(app, ["consensus", "-"], input=file.read_text()).exit_code == 0
    bad = run(app, ["consensus", "-"], input="participant,statement,vote\n1,2,7\n")
    assert bad.exit_code == 1
    assert 'standard input:2:5: "7" is no vote' in bad.stderr
    assert run(app, ["consensus", str(file), "--by", "x"]).exit_code == 2
    assert run(app, ["consensus", str(file), "--vote", "none"]).exit_code == 1


def test_the_number_of_groups_is_smoothed_over_computations():
    two = wgig.opinion_groups(random_votes(60, 12, seed=2), resamples=0, groups=2)
    best = wgig.best_group_count(two)
    assert best == 2
    three = two.replace(counts=[each.replace(groups=3) for each in two.counts])
    assert wgig.best_group_count(three) == 3
    assert wgig.smoothed_group_count([two, three, three, three]).groups == 2
    assert wgig.smoothed_group_count([two, three, three, three, three]).groups == 3
    kept = wgig.smoothed_group_count([2, 3, 3])
    assert (kept.groups, kept.latest, kept.times) == (2, 3, 2)
    assert wgig.smoothed_group_count([three, 3], before=kept).groups == 3
    assert wgig.smoothed_group_count([3], buffer=3, before=kept).groups == 3
    with pytest.raises(wgig.ValidationError, match="buffer"):
        wgig.smoothed_group_count([2], buffer=0)
    with pytest.raises(TypeError, match=r"history\[1\]"):
        wgig.smoothed_group_count([2, "three"])


LOG = "comment-id,voter-id,vote,timestamp\n" + "".join(
    f"{what},{who},{1 if what % 2 == who % 2 else -1},{who}\n" for who in range(9) for what in range(6)
)  # fmt: skip


@pytest.mark.parametrize("change", [
    lambda text: b"\xef\xbb\xbf" + text.encode(),
    lambda text: text.replace("\n", "\r\n").encode(),
    lambda text: text.replace(",", ";").encode(),
    lambda text: b"\xef\xbb\xbf" + text.replace(",", "\t").replace("\n", "\r\n").encode(),
    lambda text: text.replace("\n", "\r").encode(),
    lambda text: "\n".join([text.splitlines()[0], *reversed(text.splitlines()[1:])]).encode(),
    lambda text: (text + text.splitlines()[-1] + "\n\n\n").encode(),
    lambda text: text.replace("comment-id,voter-id", "COMMENT_ID,Voter Id").encode(),
    lambda text: re.sub(r"(-?1)(,\d+)$", r" \1.0 \2", text, flags=re.MULTILINE).encode(),
    lambda text: "".join(line + ".0\n" if at else line + "\n" for at, line in enumerate(text.splitlines())).encode(),
    lambda text: re.sub(r",1(,\d+)$", r",agree\1", text.replace(",-1,", ",disagree,"), flags=re.MULTILINE).encode(),
])  # fmt: skip
def test_how_a_log_is_written_does_not_matter(change):
    expected = wgig.read_polis(LOG.encode())
    found = wgig.read_polis(change(LOG))
    assert found.replace(superseded=0) == expected
    assert wgig.opinion_groups(found) == wgig.opinion_groups(expected)


@pytest.mark.parametrize("log", [
    [(0, 0, 1)],
    [(0, 0, 0)],
    [(0, what, 0) for what in range(20)],
    [(who, 0, 1) for who in range(20)],
    [(who, what, 0) for who in range(20) for what in range(9)],
    [(who, what, 1) for who in range(20) for what in range(9)],
    [(who, who, 1) for who in range(20)],
])  # fmt: skip
@pytest.mark.parametrize("method", ["exact", "polis"])
def test_votes_that_say_nothing_have_a_result_all_the_same(log, method):
    votes = make(log)
    groups = wgig.opinion_groups(votes, method=method)
    found = wgig.consensus(votes, groups)
    assert "nan" not in wgig.opinion_map_svg(groups).lower()
    assert json.dumps(groups.to_dict(), allow_nan=False)
    assert json.dumps(found.to_dict(), allow_nan=False)


def test_weights_that_are_none_are_refused():
    for weight in ("0", "-1", "nan", "inf", "1e10", "heavy"):
        content = f"participant,statement,vote,weight\n1,1,1,{weight}\n".encode()
        with pytest.raises(wgig.ParseError, match=r"x:2:7: .* is no weight"):
            wgig.read_votes(content, name="x")
    votes = make([(0, 0, 1), (1, 0, -1)])
    for weight in (0.0, -1.0, float("nan"), float("inf")):
        with pytest.raises(wgig.ValidationError, match=r"weights\[1\]"):
            wgig.opinion_groups(votes.replace(weights=[1.0, weight]))


def test_ratings_may_be_missing_and_rows_in_any_order():
    before = {"ann": [1, 2, None, 4], "ben": [2, None, 3, 4], "cleo": [1, 2, 3, None]}
    after = {"cleo": [1, 2, 3, 4], "ann": [2, 2, 3, 4]}
    study = wgig.delphi([before, after])
    assert [item.ratings for item in study.items] == [3, 2, 2, 2, 2, 2, 2, 2]
    assert [change.experts for change in study.changes] == [2, 2, 1, 1]
    first = study.changes[0]
    assert (first.changed, first.net_changed, first.median_change) == (0.5, 0.5, 0.5)
    turned = wgig.delphi([dict(reversed(before.items())), dict(reversed(after.items()))])
    assert turned == study


def test_a_million_votes_are_read_and_grouped():
    random = np.random.default_rng(6)
    camp = random.integers(0, 2, 10_000)
    who, what = np.divmod(np.arange(1_000_000), 100)
    how = np.where((what % 2 == camp[who]) ^ (random.random(len(who)) < 0.1), 1, -1)
    order = random.permutation(len(who))
    votes = wgig.make_votes(
        {"participant": who[order], "statement": what[order], "vote": how[order]}
    )
    assert len(votes.values) == 1_000_000
    groups = wgig.opinion_groups(votes, resamples=0)
    assert len(groups.groups) == 2
    found = {frozenset(each.participants) for each in groups.groups}
    assert found == {frozenset(str(at) for at in np.flatnonzero(camp == side)) for side in (0, 1)}


LOG_HEAD = "timestamp,datetime,comment-id,voter-id,vote"
LOG_ROWS = ("1,x,0,0,1", "2,x,1,0,-1", "3,x,0,1,1", "4,x,1,1,0", "5,x,0,0,-1", "6,x,0,2,1")
TEXTS_HEAD = "comment-id,agrees,disagrees,moderated,comment-body"


def exported(head, *rows, end="\n", bom=b""):
    return bom + "".join(line + end for line in (head, *rows)).encode()


def triples(votes):
    return {
        (who, votes.statements[votes.columns[at]]): votes.values[at]
        for row, who in enumerate(votes.participants)
        for at in range(votes.starts[row], votes.starts[row + 1])
    }


def test_line_ends_bom_and_the_names_of_columns_change_nothing():
    plain = wgig.read_polis(exported(LOG_HEAD, *LOG_ROWS))
    assert triples(plain) == {
        ("0", "0"): -1,
        ("0", "1"): -1,
        ("1", "0"): 1,
        ("1", "1"): 0,
        ("2", "0"): 1,
    }
    assert plain.superseded == 1
    new = [row + ",f" for row in LOG_ROWS]
    for other in (
        exported(LOG_HEAD, *LOG_ROWS, end="\r\n", bom=b"\xef\xbb\xbf"),
        exported(LOG_HEAD.title(), *LOG_ROWS),
        exported(LOG_HEAD + ",important", *new),
        exported("created,x,tid,pid,vote", *LOG_ROWS),
        exported("timestamp,x,comment_id,voter_id,vote", *LOG_ROWS),
    ):
        assert triples(wgig.read_polis(other)) == triples(plain)


@pytest.mark.parametrize("named", [True, False])
def test_either_sign_is_told_by_the_counts_of_the_statements(tmp_path, named):
    (tmp_path / "votes.csv").write_bytes(
        exported(LOG_HEAD, "1,x,0,0,-1", "2,x,0,1,-1", "3,x,1,0,1")
    )
    texts = exported(TEXTS_HEAD, "0,2,0,1,Yes", "1,0,1,1,No", "7,0,0,0,Nobody voted on it")
    if named:
        (tmp_path / "comments.csv").write_bytes(texts)
        votes = wgig.read_polis(tmp_path)
    else:
        (tmp_path / "other.csv").write_bytes(texts)
        votes = wgig.read_polis(tmp_path, statements=tmp_path / "other.csv")
    assert triples(votes) == {("0", "0"): 1, ("1", "0"): 1, ("0", "1"): -1}
    assert votes.texts[votes.statements.index("0")] == "Yes"


def test_a_participant_without_votes_is_there_but_in_no_group():
    head = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1"
    votes = wgig.read_polis(exported(head, "0,0,0,2,1,1,1,-1", "1,0,0,2,1,0,1,0", "2,,0,0,0,0,,"))
    assert list(votes.participants) == ["0", "1", "2"]
    assert len(votes.values) == 4
    found = wgig.opinion_groups(votes, least_votes=1)
    assert "2" not in [who for group in found.groups for who in group.participants]


def test_what_is_wrong_in_an_export_is_told_with_its_place(tmp_path):
    with pytest.raises(wgig.ParseError, match=r'log.csv:2:9: "2" is no vote'):
        wgig.read_polis(exported(LOG_HEAD, "1,x,0,0,2"), name="log.csv")
    with pytest.raises(wgig.ParseError, match="2 is no vote"):
        wgig.read_polis(b'[{"pid":0,"tid":1,"vote":2}]')
    (tmp_path / "comments.csv").write_bytes(exported(TEXTS_HEAD, "0,2,0,1,Yes"))
    with pytest.raises(wgig.ParseError, match=r"there is no votes\.csv"):
        wgig.read_polis(tmp_path)
    (tmp_path / "comments.csv").unlink()
    (tmp_path / "votes.csv").write_bytes(exported(LOG_HEAD, *LOG_ROWS))
    assert wgig.read_polis(tmp_path).texts == ()


def test_files_that_systems_hide_beside_an_export_are_passed_over(tmp_path):
    (tmp_path / "votes.csv").write_bytes(exported(LOG_HEAD, *LOG_ROWS))
    (tmp_path / "._votes.csv").write_bytes(b"\0\5")
    assert wgig.read_polis(tmp_path).superseded == 1
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("report/votes.csv", exported(LOG_HEAD, *LOG_ROWS))
        archive.writestr("__MACOSX/report/._votes.csv", b"\0\5")
    assert wgig.read_polis(packed.getvalue()).superseded == 1


def test_the_heading_of_a_round_says_why_there_is_no_w(tmp_path):
    (tmp_path / "one.csv").write_text("item,a,b\nx,3,3\ny,3,3\n")
    result = CliRunner().invoke(app, ["delphi", str(tmp_path / "one.csv")], env={"COLUMNS": "120"})
    assert result.exit_code == 0, result.output
    heading = "Round 1: 2 experts, no W, since every expert rated all items the same"
    assert heading in " ".join(result.output.split())


def test_a_rating_that_is_no_number_is_told_with_its_file(tmp_path):
    path = tmp_path / "one.csv"
    for rating in ("high", "nan", "1,5"):
        path.write_text(f'item,a,b\nx,"{rating}",3\n')
        message = f'one.csv: "{rating}" is no rating; the ratings of a Delphi study are numbers'
        assert message in printed("delphi", path, status=1)


def test_a_table_with_cr_alone_says_where_it_is_wrong():
    with pytest.raises(wgig.ParseError, match=r"votes:3:7: .* is no vote"):
        wgig.read_votes(b"participant,statement,vote\rp0,s0,1\rp0,s1,7\r", name="votes")


def test_times_of_parquet_are_read(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    columns = {"participant": ["a", "a"], "statement": ["x", "x"], "vote": [1, -1]}
    for kind in (pyarrow.timestamp("ms"), pyarrow.timestamp("ns", "UTC"), pyarrow.date32()):
        kind_of_number = pyarrow.int32() if kind == pyarrow.date32() else pyarrow.int64()
        moments = pyarrow.array([200_000_000, 100_000_000], kind_of_number)
        table = pyarrow.table({**columns, "timestamp": moments.cast(kind)})
        parquet.write_table(table, tmp_path / "votes.parquet")
        votes = wgig.read_polis(tmp_path / "votes.parquet")
        assert (votes.superseded, list(votes.values)) == (1, [1])


@pytest.mark.parametrize("seed", range(20))
def test_what_participants_and_statements_are_called_changes_no_group(seed):
    random = Random(seed)
    people, statements = random.randint(12, 40), random.randint(5, 12)
    rows = [
        (who, what, random.choice((-1, 0, 1)))
        for who in range(people)
        for what in range(statements)
        if random.random() < 0.8
    ]

    def groups(names, texts, sign=1):
        lines = [f"p{names[who]:03},s{texts[what]:03},{sign * vote}" for who, what, vote in rows]
        log = "participant,statement,vote\n" + "\n".join(lines) + "\n"
        back = {f"p{name:03}": who for who, name in enumerate(names)}
        found = wgig.opinion_groups(wgig.read_votes(log.encode(), name="log"))
        return {frozenset(back[each] for each in group.participants) for group in found.groups}

    people_, statements_ = list(range(people)), list(range(statements))
    as_they_are = groups(people_, statements_)
    assert groups(random.sample(people_, people), statements_) == as_they_are
    assert groups(people_, random.sample(statements_, statements)) == as_they_are
    assert groups(people_, statements_, sign=-1) == as_they_are
