/// Models for tests, written in the order in which one would say them:
/// `ModelBuilder().service("a").store("d").reads("a", "d").build()`.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/model.h"

namespace corbel::tests {

/// Keys with their values; a quantity with a unit is `model::Quantity{8, Unit::Millisecond}`.
using Fields = std::vector<std::pair<model::Key, model::Value>>;

/// A broken rule of the model (unknown end, illegal pair of kinds, id used twice) ends the test.
class ModelBuilder {
public:
    ModelBuilder& element(model::ElementKind kind, const std::string& id,
                          const Fields& fields = {});
    ModelBuilder& relation(model::RelationKind kind, const std::string& from, const std::string& to,
                           const Fields& fields = {});

    ModelBuilder& system(const std::string& id, const Fields& fields = {});
    ModelBuilder& actor(const std::string& id, const Fields& fields = {});
    ModelBuilder& service(const std::string& id, const Fields& fields = {});
    ModelBuilder& store(const std::string& id, const Fields& fields = {});
    ModelBuilder& stream(const std::string& id, const Fields& fields = {});
    ModelBuilder& gateway(const std::string& id, const Fields& fields = {});
    ModelBuilder& tier(const std::string& id, const Fields& fields = {});
    ModelBuilder& partition(const std::string& id, const Fields& fields = {});
    ModelBuilder& group(const std::string& id, const Fields& fields = {});
    ModelBuilder& site(const std::string& id, const Fields& fields = {});
    ModelBuilder& host(const std::string& id, const Fields& fields = {});
    ModelBuilder& cluster(const std::string& id, const Fields& fields = {});
    ModelBuilder& team(const std::string& id, const Fields& fields = {});

    ModelBuilder& calls(const std::string& from, const std::string& to, const Fields& fields = {});
    ModelBuilder& reads(const std::string& from, const std::string& to, const Fields& fields = {});
    ModelBuilder& writes(const std::string& from, const std::string& to, const Fields& fields = {});
    ModelBuilder& publishes(const std::string& from, const std::string& to,
                            const Fields& fields = {});
    ModelBuilder& consumes(const std::string& from, const std::string& to,
                           const Fields& fields = {});
    ModelBuilder& replicates(const std::string& from, const std::string& to,
                             const Fields& fields = {});
    ModelBuilder& dependsOn(const std::string& from, const std::string& to,
                            const Fields& fields = {});
    ModelBuilder& communicates(const std::string& from, const std::string& to,
                               const Fields& fields = {});

    /// Puts elements that exist into `parent`.
    ModelBuilder& inside(const std::string& parent, const std::vector<std::string>& children);
    ModelBuilder& runsOn(const std::string& id, const std::vector<std::string>& hosts);
    /// Gives every element of `ids` to `team` alone.
    ModelBuilder& owns(const std::string& team, const std::vector<std::string>& ids);
    ModelBuilder& objective(const Fields& fields);
    ModelBuilder& name(std::string text);

    /// Sets a key of an element or, when no element has that id, of a relation.
    ModelBuilder& set(const std::string& id, model::Key key, const model::Value& value);
    ModelBuilder& erase(const std::string& id, model::Key key);
    /// Removes a relation by its id.
    ModelBuilder& disconnect(const std::string& relation);

    model::Model build() const { return m_model; }

private:
    model::Record& fieldsOf(const std::string& id);

    model::Model m_model;
};

} // namespace corbel::tests
