"""Holds a JUnit file against junit-10.xsd, which lies in a source package: check_junit.py PACKAGE.tar.gz FILE"""

import sys
import tarfile
from io import BytesIO

import xmlschema

with tarfile.open(sys.argv[1]) as package:
    name = next(name for name in package.getnames() if name.endswith("/junit-10.xsd"))
    member = package.extractfile(name)
    assert member is not None
    schema = xmlschema.XMLSchema(BytesIO(member.read()))
schema.validate(sys.argv[2])
print(f"{sys.argv[2]} is as {name.split('/')[-1]} says")
