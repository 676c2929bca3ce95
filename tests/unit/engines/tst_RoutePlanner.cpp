#include "engines/RoutePlanner.h"

#include <QtTest>

using namespace xenoglot;

namespace {

ModelDescription model(const char* id, std::vector<Direction> directions, bool draft = false, const char* task = "translate")
{
    ModelDescription description;
    description.id = id;
    description.task = task;
    description.directions = std::move(directions);
    description.draft = draft;
    return description;
}

/// "a>b>c": the ids of the steps.
std::string text(const std::vector<ModelDescription>& models, const RoutePlanner::Route& route)
{
    std::string result;
    for (const RoutePlanner::Step& step : route) {
        result += (result.empty() ? "" : ">") + models[step.model].id;
    }
    return result;
}

}  // namespace

class tst_RoutePlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRoutesOverOtherLanguages();
    void prefersFewDraftsThenFewSteps();
    void usesEveryDirectionOfAModel();
    void findsNothingWhereThereIsNothing();
};

void tst_RoutePlanner::findsRoutesOverOtherLanguages()
{
    const std::vector<ModelDescription> models{
        model("enpt", {{"en", "pt"}}),       model("ears", {{"en", "es"}}, false, "recognise"),
        model("ptes", {{"pt", "es"}}, true), model("ptca", {{"pt", "ca"}}, true),
        model("esca", {{"es", "ca"}}, true), model("pten", {{"pt", "en"}})};
    const RoutePlanner planner(models);
    const auto routes = planner.routes("en", "ca");
    QCOMPARE(routes.size(), std::size_t{2});
    QCOMPARE(text(models, routes[0]), std::string("enpt>ptca"));
    QCOMPARE(text(models, routes[1]), std::string("enpt>ptes>esca"));
    QCOMPARE(routes[0][1].direction, (Direction{"pt", "ca"}));
    QCOMPARE(text(models, planner.routes("en", "pt").at(0)), std::string("enpt"));
}

void tst_RoutePlanner::prefersFewDraftsThenFewSteps()
{
    const std::vector<ModelDescription> models{model("rough", {{"en", "es"}}, true), model("enpt", {{"en", "pt"}}),
                                               model("ptes", {{"pt", "es"}}), model("enes", {{"en", "es"}}),
                                               model("enes2", {{"en", "es"}})};
    const RoutePlanner planner(models);
    const auto routes = planner.routes("en", "es");
    QCOMPARE(routes.size(), std::size_t{4});
    QCOMPARE(text(models, routes[0]), std::string("enes"));
    QCOMPARE(text(models, routes[1]), std::string("enes2"));
    QCOMPARE(text(models, routes[2]), std::string("enpt>ptes"));
    QCOMPARE(text(models, routes[3]), std::string("rough"));
    QCOMPARE(planner.routes("en", "es", 1).size(), std::size_t{1});
}

void tst_RoutePlanner::usesEveryDirectionOfAModel()
{
    const std::vector<ModelDescription> models{model("many", {{"en", "fr"}, {"fr", "de"}, {"en", "de"}})};
    const auto routes = RoutePlanner(models).routes("en", "de");
    QCOMPARE(routes.size(), std::size_t{2});
    QCOMPARE(routes[0].size(), std::size_t{1});
    QCOMPARE(routes[1].size(), std::size_t{2});
}

void tst_RoutePlanner::findsNothingWhereThereIsNothing()
{
    const std::vector<ModelDescription> models{model("enpt", {{"en", "pt"}}), model("pten", {{"pt", "en"}})};
    const RoutePlanner planner(models);
    QVERIFY(planner.routes("en", "es").empty());
    QVERIFY(planner.routes("en", "en").empty());
    QVERIFY(RoutePlanner({}).routes("en", "pt").empty());
}

QTEST_GUILESS_MAIN(tst_RoutePlanner)
#include "tst_RoutePlanner.moc"
