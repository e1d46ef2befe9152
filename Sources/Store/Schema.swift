package import Database

/// Every table of the product, in the order in which features are read.
package enum Schema {
    package static let migrations =
        [
            Chronicle.migration, Chronicle.bySite, AccountStore.migration, HiddenDangerStore.migration,
            Publisher.migration,
            HiddenDangerWords.migration, HiddenDangerCounts.migration, HiddenDangerHits.migration,
            HiddenDangerColumns.migration, HiddenDangerColumns.rectifiers, ListedSupervisionStore.migration,
            ListedSupervisionStore.turns,
            PhotoStore.migration, PhotoStore.byPerson, PhotoLikeness.migration,
            KeptAnswer.migration, AccountStore.names,
            ImportStore.migration, JobTable.migration, ImportStore.files,
            HiddenDangerPast.migration, MineDoubts.migration,
            ExportStore.migration, DangerFigureTables.migration,
            HiddenDangerWords.pairs, HiddenDangerComments.migration, PlaceWords.migration, HiddenDangerHits.orders,
            HiddenDangerWords.scopes, HiddenDangerColumns.clause, InferenceStore.migration, InferenceStore.found,
            GradingChoices.migration, ViewStore.migration, DangerTallies.migration,
        ] + RegistrySchema.migrations + PeopleSchema.migrations + NoticeSchema.migrations + DaysSchema.migrations
        + [PulseStore.migration, GoodPracticeStore.migration, DaySealStore.migration, SealedIntentStore.migration]
}
