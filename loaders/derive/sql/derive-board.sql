-- Board members, each in every part of the board they sit in. Table: board.
create or replace table derived_board as
select
  b.*,
  'board' as population,
  b.snapshot as period,
  b.snapshot as base_period,
  1 as path_from,
  0 as depth,
  list_filter(
    ['all members', case when b.voting then 'voting members' end, case when b.executive then 'executive members' end],
    lambda each : each is not null
  ) as board_memberships
from board b;
