"""The DuckDB files: versions, pointer and provenance; the journal beside them.

place       which store: own or practice, and where
filling     columns made here put into the version being made
underway    how far a making is, told beside the store
files       what the files of a store are called, and the pointer to the current one
versions    history, restore, and how many are kept
writing     a new version, whole or not at all
forgetting  a load taken out of every version
reading     named queries over the current version, read-only
queries     query files and the contract in their headings
journal     what people wrote, append-only
"""
