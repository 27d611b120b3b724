"""The questions that a search puts to the index."""

_MEETS = """
  and (:kind is null or extract.kind = :kind)
  and (:from_date is null or extract.day >= :from_date)
  and (:to_date is null or extract.day <= :to_date)
  and (:role is null or exists (
      select 1 from tag where tag.sort = 'role' and tag.value = :role and tag.number = extract.number
  ))
  and (:measure is null or exists (
      select 1 from tag where tag.sort = 'measure' and tag.value = :measure and tag.number = extract.number
  ))
  and (:topic is null or exists (
      select 1 from tag where tag.sort = 'topic' and tag.value = :topic and tag.number = extract.number
  ))
  and (:names is null or exists (
      select 1
      from json_each(:names) as name
      inner join tag on tag.sort = 'name' and tag.value = name.value and tag.number = extract.number
  ))
"""
_WITH_WORDS = f"""
from said
inner join extract on extract.number = said.rowid
where said match :words
{_MEETS}
"""
_WITHOUT_WORDS = f"""
from extract
where (:without = '' or extract.number not in (select rowid from said where said match :without))
{_MEETS}
"""  # noqa: S608
BEST = f"""
select extract.number
{_WITH_WORDS}
order by said.rank, extract.day desc, extract.number
limit :limit offset :offset
"""
HOW_MANY = f"select count(*) {_WITH_WORDS}"
NEWEST = f"""
select extract.number
{_WITHOUT_WORDS}
order by extract.day desc, extract.number
limit :limit offset :offset
"""
HOW_MANY_WITHOUT_WORDS = f"select count(*) {_WITHOUT_WORDS}"
RECORD = "select record from extract where number = ?"
MARKED = "select highlight(said, 0, ?, ?) from said where said match ? and rowid = ?"
NAMES = "select distinct value from tag where sort = 'name'"
ENDINGS = "select word from word where word >= ? and word < ? order by word limit ?"
HOW_MANY_EXTRACTS = "select count(*) from extract"
HELD_BY = "select extracts from word where word = ?"
LIKEST = """
select extract.record
from said
inner join extract on extract.number = said.rowid
where said match :words
  and (:to_date is null or extract.day <= :to_date)
order by said.rank
limit :limit
"""
