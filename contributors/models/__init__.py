from .agency import Agency, AgencyAlias
from .contributor import Contributor, ContributorAlias, ContributorLink

__all__ = ["Agency", "AgencyAlias", "Contributor", "ContributorAlias", "ContributorLink"]
