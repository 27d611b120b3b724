"""How fast, measured: benchmarks that print tables and never fail on a time.

    python -m tests.bench load --calls 1000000
    python -m tests.bench measures --calls 10000000
    python -m tests.bench pages --calls 10000000
    python -m tests.bench queue --calls 500000
    python -m tests.bench forecast

Times on shared machines wander, so each is set beside a plain DuckDB scan, or pandas, of the same run.
"""
