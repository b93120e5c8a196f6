"""Every small break that can be made in the modules that must be held by tests."""

import ast
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cosmic_ray.ast import Visitor, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator
from parso.tree import NodeOrLeaf

SCOPE = ("corpus", "graph", "app/search", "app/questions", "app/db/queries", "app/pages", "app/api")
OUTSIDE = ("graph/lab",)
"""What runs at no reader's request: how the language parts are taught and measured."""

OPERATORS = (
    "ReplaceBinaryOperator_Add_Sub",
    "ReplaceBinaryOperator_Sub_Add",
    "ReplaceBinaryOperator_Mul_Div",
    "ReplaceBinaryOperator_Div_Mul",
    "ReplaceBinaryOperator_FloorDiv_Mul",
    "ReplaceBinaryOperator_Mod_Sub",
    "ReplaceBinaryOperator_BitOr_BitAnd",
    "ReplaceBinaryOperator_BitAnd_BitOr",
    "ReplaceComparisonOperator_Eq_NotEq",
    "ReplaceComparisonOperator_NotEq_Eq",
    "ReplaceComparisonOperator_Lt_LtE",
    "ReplaceComparisonOperator_Lt_GtE",
    "ReplaceComparisonOperator_LtE_Lt",
    "ReplaceComparisonOperator_LtE_Gt",
    "ReplaceComparisonOperator_Gt_GtE",
    "ReplaceComparisonOperator_Gt_LtE",
    "ReplaceComparisonOperator_GtE_Gt",
    "ReplaceComparisonOperator_GtE_Lt",
    "ReplaceComparisonOperator_Is_IsNot",
    "ReplaceComparisonOperator_IsNot_Is",
    "ReplaceUnaryOperator_Delete_USub",
    "ReplaceUnaryOperator_Delete_Not",
    "AddNot",
    "ReplaceTrueWithFalse",
    "ReplaceFalseWithTrue",
    "ReplaceAndWithOr",
    "ReplaceOrWithAnd",
    "ReplaceBreakWithContinue",
    "ReplaceContinueWithBreak",
    "NumberReplacer",
    "ZeroIterationForLoop",
)
"""Cosmic Ray's operators without those that break no meaning (``|`` in types is left out below)
or stop a module from being imported at all: any test would notice, which flatters."""


@dataclass(frozen=True, slots=True, order=True)
class Mutant:
    """One break: the module (from the root), the line, the operator and which of its places."""

    module: str
    line: int
    operator: str
    occurrence: int

    def code(self, root: Path) -> str:
        """The module's text with this break in it."""
        source = (root / self.module).read_text(encoding="utf-8")
        mutated = mutate_code(source, get_operator(f"core/{self.operator}")(), self.occurrence)
        if mutated is None:
            raise ValueError(f"{self.module} has no place for {self.operator} {self.occurrence}.")
        return str(mutated)


def modules(root: Path, only: Sequence[str] = ()) -> list[Path]:
    """The modules in scope, in order; ``only`` keeps those below one of these paths."""
    found = sorted(path for folder in SCOPE for path in (root / folder).rglob("*.py"))
    names = [path.relative_to(root) for path in found]
    return [
        name for name in names if not _below(name, OUTSIDE) and (not only or _below(name, only))
    ]


def _below(name: Path, folders: Iterable[str]) -> bool:
    return any(name.is_relative_to(folder) for folder in folders)


def mutants_of(root: Path, module: Path) -> list[Mutant]:
    """All breaks of one module, those in types, decorations of classes and examples left out."""
    source = (root / module).read_text(encoding="utf-8")
    skipped, places = _left_out(source), _Places()
    places.walk(get_ast(source))
    return sorted(
        Mutant(str(module), place[0], operator, occurrence)
        for operator, found in places.found.items()
        for occurrence, place in enumerate(found)
        if not any(start <= place <= end for start, end in skipped)
    )


class _Places(Visitor):  # type: ignore[misc]
    """Walks a module once and notes where each operator finds something to break."""

    def __init__(self) -> None:
        self._operators = {name: get_operator(f"core/{name}")() for name in OPERATORS}
        self.found: dict[str, list[tuple[int, int]]] = {name: [] for name in OPERATORS}

    def visit(self, node: NodeOrLeaf) -> NodeOrLeaf:
        """Note the starts of all places in this node."""
        for name, operator in self._operators.items():
            self.found[name].extend(start for start, _end in operator.mutation_positions(node))
        return node


Range = tuple[tuple[int, int], tuple[int, int]]


def _left_out(source: str) -> list[Range]:
    """Where types, decorations of classes and examples stand: nothing that runs needs them."""
    tree = ast.parse(source)
    return [
        ((node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0))
        for node in (*_types(tree), *_decorations(tree), *_examples(tree))
    ]


def _decorations(tree: ast.Module) -> Iterator[ast.expr]:
    """What stands after ``@``: a dataclass that is no longer frozen does the same."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from node.decorator_list


def _examples(tree: ast.Module) -> Iterator[ast.expr]:
    """Values that the description of the API shows to people."""
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "examples":
            yield node.value


def _types(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns:
            yield node.returns
        if isinstance(node, ast.arg) and node.annotation:
            yield node.annotation
        if isinstance(node, ast.AnnAssign):
            yield node.annotation


def sample(found: Sequence[Mutant], count: int, seed: int) -> list[Mutant]:
    """``count`` of them (or all), drawn by ``seed``, in the order in which to try them."""
    return random.Random(seed).sample(list(found), min(count, len(found)))
