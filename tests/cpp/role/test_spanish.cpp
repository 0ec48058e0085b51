#include "role_checks.hpp"

using namespace role_checks;

TEST_CASE("Spanish: who must, should and may do what") {
    CHECK(roles_in("Los gobiernos no deben restringir el acceso a Internet.") ==
          List{"government must not (gobiernos) restringir: el acceso a Internet"});
    CHECK(roles_in("La ICANN y la UIT deberían cooperar más estrechamente con las "
                   "organizaciones de la sociedad civil.") ==
          List{"forum should (ICANN) cooperar: más estrechamente con las organizaciones de la "
               "sociedad civil",
               "international_organisation should (UIT) cooperar: más estrechamente con las "
               "organizaciones de la sociedad civil"});
    CHECK(roles_in("La lista debería ser mantenida por la ICANN, en consulta con los gobiernos.") ==
          List{"forum should (ICANN) ser mantenida: La lista"});
    CHECK(roles_in("Ningún gobierno debería tener un papel preeminente.") ==
          List{"government should not (gobierno) tener: un papel preeminente"});
    CHECK(roles_in("En cooperación con la sociedad civil, los gobiernos y el sector privado "
                   "deberían elaborar políticas.") ==
          List{"government should (gobiernos) elaborar: políticas",
               "private_sector should (sector privado) elaborar: políticas"});
    CHECK(roles_in("Es necesario que los Estados aprueben leyes.") ==
          List{"government must (Estados) aprueben: leyes"});
    CHECK(roles_in("Corresponde a los gobiernos proteger a los usuarios.") ==
          List{"government must (gobiernos) proteger: a los usuarios"});
    CHECK(roles_in("Se alienta a los gobiernos a que cooperen con la sociedad civil.") ==
          List{"government should (gobiernos) cooperen: con la sociedad civil"});
    CHECK(roles_in("Los gobiernos, en cooperación con las demás partes interesadas, deberían "
                   "promover la creación de capacidad.") ==
          List{"government should (gobiernos) promover: la creación de capacidad"});
    CHECK(roles_in("Los Estados miembros podrán contribuir al fondo.") ==
          List{"government may (Estados miembros) contribuir: al fondo"});
    CHECK(roles_in("Las empresas deben adoptar códigos de conducta y podrán publicarlos.") ==
          List{"private_sector must (empresas) adoptar: códigos de conducta",
               "private_sector may (empresas) publicarlos"});
    CHECK(roles_in("Los representantes de los gobiernos, el sector privado y la sociedad civil "
                   "podrán hacer uso de la palabra.") ==
          List{"government may (representantes de los gobiernos) hacer: uso de la palabra",
               "private_sector may (sector privado) hacer: uso de la palabra",
               "civil_society may (sociedad civil) hacer: uso de la palabra"});
    CHECK(roles_in("El Secretario General de las Naciones Unidas debería convocar un nuevo "
                   "foro. Deberá presentar un informe.") ==
          List{"international_organisation should (Secretario General de las Naciones Unidas) "
               "convocar: un nuevo foro",
               "international_organisation must (Secretario General de las Naciones Unidas) "
               "presentar: un informe"});
    CHECK(roles_in("En la próxima etapa, el GTGI debería examinar la cuestión.") ==
          List{"working_group should (GTGI) examinar: la cuestión"});
    CHECK(roles_in("Si el informe se retrasa, la secretaría deberá informar a los miembros.") ==
          List{"working_group must (secretaría) informar: a los miembros"});
    CHECK(roles_in("El GTGI recomienda que los gobiernos no deberían gravar el acceso.") ==
          List{"government should not (gobiernos) gravar: el acceso"});
    CHECK(roles_in("Los observadores no tienen derecho a votar.") ==
          List{"all_stakeholders may not (observadores) votar"});
    CHECK(roles_in("Los Estados que son miembros de la Unión deben pagar su parte.") ==
          List{"government must (Estados) pagar: su parte"});
    CHECK(roles_in("Los gobiernos nacionales y las organizaciones internacionales pertinentes "
                   "deberían consultarse.") ==
          List{"government should (gobiernos nacionales) consultarse",
               "international_organisation should (organizaciones internacionales) consultarse"});
    CHECK(roles_in("Cada Estado deberá designar un punto de contacto y podrá delegar esta "
                   "tarea en su regulador.") ==
          List{"government must (Cada Estado) designar: un punto de contacto",
               "government may (Cada Estado) delegar: esta tarea en su regulador"});
    CHECK(roles_in("Los proveedores de acceso no deberían responder de los contenidos.") ==
          List{"private_sector should not (proveedores de acceso) responder: de los contenidos"});
    CHECK(roles_in("El FGI debería ser convocado por el Secretario General de las Naciones "
                   "Unidas.") ==
          List{"international_organisation should (Secretario General de las Naciones Unidas) "
               "ser convocado: El FGI"});
    CHECK(roles_in("Las empresas que tratan datos están obligadas a nombrar un responsable.") ==
          List{"private_sector must (empresas) nombrar: un responsable"});
    CHECK(roles_in("Ninguna empresa podrá recoger datos sin consentimiento.") ==
          List{"private_sector may not (empresa) recoger: datos sin consentimiento"});
    CHECK(roles_in("Creemos que las empresas deberían guiar y que los gobiernos deberían "
                   "seguir.") ==
          List{"private_sector should (empresas) guiar", "government should (gobiernos) seguir"});
    CHECK(roles_in("La secretaría deberá, en un plazo de diez días, distribuir el documento a "
                   "todos los miembros.") ==
          List{"working_group must (secretaría) distribuir: el documento a todos los miembros"});
    CHECK(roles_in("Los miembros no impondrán derechos; deberán notificar todo cambio a la OMC.") ==
          List{"working_group must (miembros) notificar: todo cambio a la OMC"});
    CHECK(roles_in("Los Estados y las organizaciones internacionales, entre ellas la UIT, "
                   "deberían coordinar su labor.") ==
          List{"government should (Estados) coordinar: su labor",
               "international_organisation should (organizaciones internacionales) coordinar: "
               "su labor"});
}

TEST_CASE("Spanish: what is said about actors binds none of them") {
    CHECK(roles_in("Las funciones de los gobiernos deberían definirse.").empty());
    CHECK(roles_in("La cooperación entre los gobiernos y la sociedad civil debería reforzarse.")
              .empty());
    CHECK(
        roles_in("Las políticas aprobadas por los gobiernos deberían ser transparentes.").empty());
    CHECK(roles_in("Debe señalarse que muchos gobiernos han actuado.").empty());
    CHECK(roles_in("El GTGI ha terminado. Debería haber un foro.").empty());
    CHECK(roles_in("El GTGI ha terminado. Deberían celebrarse nuevas consultas.").empty());
    CHECK(roles_in("Las observaciones del sector privado podrán publicarse.").empty());
    CHECK(roles_in("El GTGI propone una reunión que podrá ser pública.").empty());
    CHECK(roles_in("Las políticas de los gobiernos deben apoyar la innovación.").empty());
    CHECK(roles_in("Debe protegerse a los usuarios.").empty());
}
