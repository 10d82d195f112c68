package org.circlewalk.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of all modules but this one, read once for all rules. */
final class CirclewalkClasses {
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .withImportOption(new ImportOption.DoNotIncludePackageInfos())
            .importPackages("org.circlewalk.spec", "org.circlewalk.impl", "org.circlewalk.checker");

    private CirclewalkClasses() {
    }
}
