/// What Kubernetes manifests say, put together: who runs, by which names it is reached, how it
/// scales.
#pragma once

#include <string>
#include <vector>

#include "model/exchange/containers/catalogue.h"
#include "model/exchange/containers/project.h"
#include "model/exchange/source.h"
#include "model/result.h"

namespace corbel::model::exchange::kubernetes {

struct Cluster {
    containers::Project project;
    std::vector<containers::Nature> natures; ///< Of each service of the project.
    std::vector<std::string> spaces;         ///< Namespaces that are written, where several are.
};

/// - A Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob or Pod is one service.
/// - A Service gives the workloads that its selector finds their name in their namespace. One of
///   type LoadBalancer is a gateway before them too; one of type ExternalName an external system.
/// - An Ingress is a gateway before what its rules lead to.
/// - A HorizontalPodAutoscaler gives the bounds of scaling; a PodDisruptionBudget with a number
///   gives how many replicas have to be up.
///
/// Whatever is left out is a notice; wrong shapes fail with all problems.
Result<Cluster> readCluster(const std::vector<Source>& files);

} // namespace corbel::model::exchange::kubernetes
