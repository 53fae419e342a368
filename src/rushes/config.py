"""Settings: one typed class, read from the environment (``RUSHES_…``) and the command line."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from rushes.errors import BadInput, StorageError

_DATABASES = frozenset({"postgres", "postgresql", "postgresql+psycopg", "sqlite"})


def default_data() -> Path:
    """The data folder of this person on this system."""
    return Path(platformdirs.user_data_dir("rushes", appauthor=False))


class Settings(BaseSettings):
    """Everything that can be set. Each field is also an environment variable, ``RUSHES_`` and
    its name in capitals, such as ``RUSHES_DATA``."""

    model_config = SettingsConfigDict(env_prefix="RUSHES_", frozen=True, extra="ignore")

    data: Path = Field(default_factory=default_data, description="The data folder.")
    database_url: str = Field(
        default="", description="PostgreSQL URL; empty for SQLite in the data folder."
    )
    blobs_url: str = Field(
        default="", description="s3://bucket/prefix; empty for a folder in the data folder."
    )
    host: str = Field(default="127.0.0.1", description="Address that the server binds to.")
    port: int = Field(default=8188, ge=0, le=65535, description="Port; 0 takes a free one.")
    hosts: str = Field(
        default="", description="Further host names to answer to, by commas: a proxy's, say."
    )
    currency: str = Field(default="USD", pattern=r"^[A-Z]{3}$", description="Currency of costs.")
    budget: float = Field(default=50.0, ge=0, description="Budget of a month, in the currency.")
    max_upload_mb: int = Field(default=40, ge=1, le=1000, description="Largest upload, in MB.")
    max_megapixels: int = Field(default=80, ge=1, le=500, description="Largest picture, in MP.")
    draft_idle_seconds: float = Field(
        default=120.0, ge=1, description="Idle time after which drawing processes rest."
    )
    web: Path | None = Field(default=None, description="Folder of the built page.")

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: str) -> str:
        if url and url.partition("://")[0] not in _DATABASES:
            raise ValueError("write it as postgresql://user:password@host/name")
        return url

    @property
    def sqlalchemy_url(self) -> str:
        """The database URL in SQLAlchemy's form, with the psycopg driver for PostgreSQL."""
        if not self.database_url:
            return f"sqlite:///{self.data / 'rushes.db'}"
        scheme, _, rest = self.database_url.partition("://")
        if scheme in {"postgres", "postgresql"}:
            return f"postgresql+psycopg://{rest}"
        return self.database_url

    @property
    def further_hosts(self) -> tuple[str, ...]:
        """Host names beside this machine's own and the address that the server binds to."""
        return tuple(name.strip().lower() for name in self.hosts.split(",") if name.strip())

    @property
    def budget_micros(self) -> int:
        return round(self.budget * 1_000_000)

    @property
    def max_upload_bytes(self) -> int:
        return self.max_upload_mb * 1_000_000

    @property
    def max_pixels(self) -> int:
        return self.max_megapixels * 1_000_000


def load_settings(**overrides: object) -> Settings:
    """Settings from the environment, with what the command line gave on top."""
    given = {key: value for key, value in overrides.items() if value is not None}
    try:
        settings = Settings(**given)  # pyright: ignore[reportArgumentType]
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        why = str(first["msg"]).removeprefix("Value error, ")
        raise BadInput(f"The setting '{name}' (RUSHES_{name.upper()}) is wrong: {why}.") from error
    return settings.model_copy(update={"data": settings.data.expanduser().absolute()})


def prepare_data_folder(settings: Settings) -> None:
    """Make the data folder, private to this person; an error names what is in the way."""
    if "?" in str(settings.data):
        raise BadInput(
            f"The data folder {settings.data} has a question mark in its name, which the address "
            "of a database cannot hold. Give another with --data DIR."
        )
    try:
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = settings.data / ".writable"
        probe.write_bytes(b"")
        probe.unlink(missing_ok=True)  # another process may look at the same moment
    except OSError as error:
        raise StorageError(
            f"The data folder {settings.data} cannot be written ({error.strerror}). "
            "Give another with --data DIR or mend its permissions."
        ) from error
