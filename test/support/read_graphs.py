"""Reads a server's graph in every format that networkx knows, and prints what each of them holds as JSON."""

import io
import json
import sys
import urllib.request

import networkx as nx

server = sys.argv[1]


def fetch(name):
    with urllib.request.urlopen(f"{server}/export/graph.{name}?rollUp=COUNTRY") as answer:
        return answer.read()


graphs = {
    "graphml": nx.read_graphml(io.BytesIO(fetch("graphml"))),
    "gexf": nx.read_gexf(io.BytesIO(fetch("gexf"))),
    "json": nx.cytoscape_graph(json.loads(fetch("json"))),
}
held = {
    name: {
        "directed": graph.is_directed(),
        "nodes": sorted(graph.nodes),
        "names": sorted(data.get("name") for _, data in graph.nodes(data=True)),
        "edges": sorted(
            [*sorted([source, target]), float(data["weight"]), data.get("tone"), data.get("firstOn"), data.get("lastOn")]
            for source, target, data in graph.edges(data=True)
        ),
    }
    for name, graph in graphs.items()
}
print(json.dumps(held))
