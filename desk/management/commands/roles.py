from django.core.management.base import BaseCommand

from desk.roles import complete_roles
from desk.team.role_names import permission_name


class Command(BaseCommand):
    help = (
        "Give every role what the table of roles grants and it lacks, as after a new version. "
        "What the newsroom gave besides stays."
    )

    def handle(self, **options):
        for name, permissions in complete_roles().items():
            for permission in permissions:
                self.stdout.write(f"{name}: {permission_name(permission)}")
