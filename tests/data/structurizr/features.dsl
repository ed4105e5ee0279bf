/* Every construct of the language that carries meaning for a model,
   and some that do not. */
!const ORGANISATION "Acme"
!constant UNIT Payments
!var DATABASE "PostgreSQL 15"

WORKSPACE "${ORGANISATION} ${UNIT}" "A shop." {
    !identifiers hierarchical
    !impliedRelationships true
    !docs docs
    !adrs decisions
    name "Acme Payments 2"
    properties {
        "structurizr.groupSeparator" "/"
    }

    model {
        archetypes {
            springBoot = container {
                technology "Spring Boot"
                tags "Service"
                description "A service."
            }
            hardened = springBoot {
                tag "Hardened"
            }
            https = -> {
                technology "HTTPS"
            }
            async = --https-> {
                tags "Asynchronous"
            }
        }
        !include parts/people.dsl

        group "Inside" {
            group "Shop floor" {
                shop = softwareSystem "Shop" "Sells." "Core, Web" {
                    url https://example.org/shop
                    properties {
                        owner "Team One"
                        "cost centre" 42
                    }
                    perspectives {
                        Security "Passed a review."
                        perspective Ownership {
                            description "Team One runs it."
                            value high
                        }
                    }
                    group "Back end" {
                        api = hardened "API" {
                            description """
                                Answers requests.

                                  Twice.
                            """
                            orders = component "Orders" "Keeps \"orders\"." "Spring Bean" "Domain" {
                                group "Domain model"
                            }
                            rules = component "Rules"
                            orders -> rules "Asks"
                        }
                        db = container "Order Database" "" "${DATABASE}" "Data"
                    }
                    web = container "Web" "" \
                        "JavaScript" "Browser" {
                        -> api.orders "Reads orders from" "JSON" "Fast,Safe"
                    }
                    api.orders -> db "Reads from and writes to" "SQL" {
                        tags "Slow" "Heavy"
                        url https://example.org/sql
                        properties {
                            pool 10
                        }
                    }
                }
            }
            mail = softwareSystem "Mail" "" "External System" // not ours
        }
        robot = element "Robot" "Hardware" "Picks goods." "Machine"
        shop.api --https-> mail "Sends mail with"
        shop.web --async-> robot
        buyer -> shop.web "Buys with"
        buyer -> shop.web "Buys with"
        uses = buyer -> shop "Likes"
        !relationship uses {
            tag "Emotional"
        }
        !element shop {
            tag "Extended"
        }
        !script groovy {
            workspace.views.createDefaultViews() { "unbalanced
        }
        !plugin com.example.Plugin {
            name value
        }

        live = deploymentEnvironment "Live" {
            one = deploymentGroup "One"
            aws = deploymentNode "AWS" "" "Amazon Web Services" {
                balancer = infrastructureNode "Front" "" "Load Balancer"
                node = deploymentNode "Node" "" "Ubuntu 22.04" "" 3 {
                    docker = deploymentNode "Docker" "" "Docker Engine" {
                        instances 2
                        apiInstance = containerInstance shop.api one "Blue" {
                            healthCheck "Ping" https://example.org/ping 60 0
                        }
                    }
                }
                deploymentNode "RDS" "" "Amazon RDS" {
                    primary = instanceOf shop.db
                }
                deploymentNode "Spare" "" "" "Standby" 1..N {
                    instanceOf shop.db
                }
                deploymentNode "Mail host" {
                    softwareSystemInstance mail
                }
            }
            aws.balancer -> aws.node.docker.apiInstance "Forwards to"
        }
    }

    views {
        !include parts/views.dsl
        systemContext shop "Context" {
            include *
            animation {
                buyer
                shop
            }
            autoLayout lr
            title "The shop around"
        }
        deployment * live "LiveView" "All of it" {
            include *
        }
        styles {
            element "Data" {
                shape Cylinder
                background #ffffff
            }
            relationship "Slow" {
                color #707070
            }
        }
        theme default
    }
    configuration {
        scope softwaresystem
    }
}
