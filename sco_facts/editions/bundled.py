"""
Bundled editions as types: their catalogue, and the ids of all their records.

An editor completes the ids, and a type checker refuses one that no edition has. The lists are
written by tools/make_ids.py.
"""

from typing import Literal, overload

from sco_facts.records.catalogue import Catalogue, Records
from sco_facts.records.facts import Entity, Event, Fact, Measurement, Statement
from sco_facts.records.sources import Source

# The ids, as the tool writes them.
# fmt: off

MeasurementId = Literal[
    "economy.contribution_growth", "economy.contribution_share", "trade.kazakhstan_sco",
    "economy.gdp_share", "trade.internal", "transit.railway_corridors", "transit.growth",
    "transit.volume", "trade.global_growth", "documents.signed",
]

StatementId = Literal[
    "focus.enhance_activity", "agreements.heads_of_state", "discussion.pressing_issues",
    "discussion.expanded_agenda", "commitment.equal_growth", "call.predictable_trade",
    "discussion.transit", "belt_and_road.carried_out_by_members", "belt_and_road.multiplier_effect",
    "belt_and_road.industrial_integration", "discussion.ai", "digital.kazakhstan_path",
    "proposal.development_bank", "proposal.investment_support", "offer.aifc",
    "discussion.joint_measures", "commitment.multifaceted_cooperation", "signing.fields",
]

EventId = Literal[
    "meeting.with_putin", "meeting.narrow_format", "summit.tianjin", "meeting.expanded",
    "meeting.conclusion", "meeting.council",
]

EntityId = Literal[
    "putin", "prime-ministers", "top-officials", "sco", "sco-member-states", "kazakhstan",
    "sco-council-of-heads-of-government", "heads-of-state", "tianjin", "kazakh-government",
    "bektenov", "belt-and-road", "world-bank", "sco-development-bank", "aifc",
    "heads-of-delegations", "belarus", "china", "india", "iran", "kyrgyzstan", "pakistan", "russia",
    "tajikistan", "uzbekistan", "moscow", "mishustin", "tokayev", "sauranbayev", "karabayev",
    "tlepov", "pm-kz-press-service",
]

SourceId = Literal[
    "qazinform-2025-11-18", "primeminister-kz-2025-11-18", "inform-kz-ru-7be8fe",
    "inform-kz-ru-044603", "qazinform-2025-11-18-97f683", "astanatimes-2025-11", "ria-2025-11-18",
    "kazpravda-2025-08-19", "astanatimes-2024-10-17", "zonakz-2022-11-01", "astanatimes-2020-01-23",
    "worldbank-2019-06-18", "qazinform-085df6", "inform-kz-cn-98a292", "kazpravda-2025-11-moscow",
    "russia-ru-2025-11-18", "sputnik-2025-11-18", "kommersant-2025-11-18", "vz-2025-11-18",
    "news-by-2025-11", "trend-2024-07-04", "worldtribunepak-2025-09-04", "wion-2025-08-30",
    "inform-kz-en-ffde96", "sputnik-kz-2024-07-03", "kt-kz-1377970082",
    "qazinform-2025-10-09-7fc3d5", "1news-az-2025-10-07", "azernews-2024-07-14",
    "report-az-2025-08-19", "baq-kz-200019588", "fakti-bg-2025-08-21", "eadaily-2024-11-26",
    "inform-kz-kk-4fa2ac", "inform-kz-en-ef40c6", "kt-kz-2022-10-20", "inform-kz-a4024999",
    "peoplesdaily-ar-2019-06-20", "tass-2025-09-01", "trend-2025-09-01", "kt-kz-2024-02-02",
    "fbc-de-372299", "oq-gov-kz-563", "indiatoday-2025-08-29", "1prime-2025-11-18",
    "ria-2025-11-18-narrow", "interaffairs-2025-11-18", "qazinform-2025-09-01-af5392",
    "sectsco-909119", "tass-2017-06-09", "sputnik-2023-07-04", "inform-kz-2024-07-04",
]

FactId = MeasurementId | StatementId | EventId
# fmt: on


class BundledCatalogue(Catalogue[FactId]):
    """A bundled edition, whose ids type checkers and editors know."""

    measurements: Records[MeasurementId, Measurement]
    statements: Records[StatementId, Statement]
    events: Records[EventId, Event]
    entities: Records[EntityId, Entity]
    sources: Records[SourceId, Source]

    @overload
    def __getitem__(self, key: MeasurementId) -> Measurement: ...
    @overload
    def __getitem__(self, key: StatementId) -> Statement: ...
    @overload
    def __getitem__(self, key: EventId) -> Event: ...
    @overload
    def __getitem__(self, key: FactId) -> Fact: ...
    def __getitem__(self, key: FactId) -> Fact:
        return super().__getitem__(key)
