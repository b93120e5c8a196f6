"""What is worked out of a graph once and kept as long as the graph itself."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class PerGraph(Generic[Key, Value]):
    """Values by graph and key; of one graph the last ``size`` that were asked for are kept.

    Two threads that ask for the same value at once make it once. A value must not refer to its
    graph, or neither would ever go.
    """

    def __init__(self, size: int) -> None:
        """Start empty."""
        self.size = size
        self._lock = Lock()
        self._shelves: WeakKeyDictionary[object, _Shelf[Key, Value]] = WeakKeyDictionary()

    def __len__(self) -> int:
        """Return for how many graphs something is kept."""
        return len(self._shelves)

    def get(self, graph: object, key: Key, make: Callable[[], Value]) -> Value:
        """Return the value for a graph and a key, made when first asked for.

        >>> class Graph: ...
        >>> kept, graph = PerGraph[str, int](1), Graph()
        >>> kept.get(graph, "nodes", lambda: 1), kept.get(graph, "nodes", lambda: 2)
        (1, 1)
        """
        with self._lock:
            shelf = self._shelves.get(graph)
            if shelf is None:
                shelf = self._shelves[graph] = _Shelf()
        with shelf.lock:
            if key not in shelf.values:
                shelf.values[key] = make()
                while len(shelf.values) > self.size:
                    shelf.values.popitem(last=False)
            shelf.values.move_to_end(key)
            return shelf.values[key]


class _Shelf(Generic[Key, Value]):
    """The values of one graph, the last used at the end."""

    __slots__ = ("lock", "values")

    def __init__(self) -> None:
        self.lock = Lock()
        self.values: OrderedDict[Key, Value] = OrderedDict()
