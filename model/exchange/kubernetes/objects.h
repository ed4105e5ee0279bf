/// The objects of Kubernetes manifests, before they are given a meaning.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/exchange/kubernetes/fields.h"
#include "model/exchange/source.h"

namespace corbel::model::exchange::kubernetes {

/// One object of a kind that is read.
struct Object {
    std::string kind;
    std::string name;
    std::string space;        ///< Its namespace; `default` where none is written.
    bool isSpaceSaid = false; ///< The namespace is written.
    Place place;
    text::NodePtr root;
    std::string owner; ///< `ReplicaSet/web-5d8f` where a controller made it, else empty.

    /// As messages name it: `Deployment/web`.
    std::string path() const { return kind + "/" + name; }
    bool isA(std::string_view wanted) const { return kind == wanted; }
};

/// All objects of the kinds that are read, lists taken apart, in the order of the files; of objects
/// of one kind and name the last counts. Objects of other kinds are noticed, once for each kind,
/// and so is what was made by another object that is here. Fails in `in`.
std::vector<Object> readObjects(Reading& in, const std::vector<Source>& files);

} // namespace corbel::model::exchange::kubernetes
