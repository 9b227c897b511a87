from .agency import Agency, AgencyAlias
from .contributor import Contributor, ContributorAlias, ContributorLink
from .merge import Merge
from .usage_right import UsageRight

__all__ = [
    "Agency",
    "AgencyAlias",
    "Contributor",
    "ContributorAlias",
    "ContributorLink",
    "Merge",
    "UsageRight",
]
