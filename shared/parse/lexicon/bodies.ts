/** Bodies that sit at a table as states do: acronym that we print | names | adjectives. */
const ROWS = `
EU|European Union,EU,European Commission|
UN|United Nations,UN|
NATO|North Atlantic Treaty Organization,North Atlantic Treaty Organisation,NATO|
AU|African Union,AU,AU Commission,African Union Commission|
ASEAN|Association of Southeast Asian Nations,ASEAN|
SAARC|South Asian Association for Regional Cooperation,SAARC|
BIMSTEC|BIMSTEC|
SCO|Shanghai Cooperation Organisation,Shanghai Cooperation Organization,SCO|
GCC|Gulf Cooperation Council,GCC|
OIC|Organisation of Islamic Cooperation,Organization of Islamic Cooperation,OIC|
EAC|East African Community,EAC|
ECOWAS|Economic Community of West African States,ECOWAS|
SADC|Southern African Development Community,SADC|
IGAD|Intergovernmental Authority on Development,IGAD|
ECCAS|Economic Community of Central African States,ECCAS|
COMESA|Common Market for Eastern and Southern Africa,COMESA|
CARICOM|Caribbean Community,CARICOM|
MERCOSUR|Mercosur,MERCOSUR,Southern Common Market|
CELAC|Community of Latin American and Caribbean States,CELAC|
OAS|Organization of American States,Organisation of American States,OAS|
OSCE|Organization for Security and Co-operation in Europe,Organisation for Security and Co-operation in Europe,OSCE|
CIS|Commonwealth of Independent States,CIS|
CSTO|Collective Security Treaty Organization,Collective Security Treaty Organisation,CSTO|
EAEU|Eurasian Economic Union,EAEU|
OTS|Organization of Turkic States,Organisation of Turkic States,OTS|
ECO|Economic Cooperation Organization,Economic Cooperation Organisation|
PIF|Pacific Islands Forum,PIF|
BRICS|BRICS|
G7|G7,Group of Seven|
G20|G20,Group of Twenty|
G77|Group of 77,G77|
LAS|Arab League,League of Arab States|
NAM|Non-Aligned Movement|
IORA|Indian Ocean Rim Association,IORA|
WHO|World Health Organization,World Health Organisation,WHO|
WTO|World Trade Organization,World Trade Organisation,WTO|
IMF|International Monetary Fund,IMF|
IAEA|International Atomic Energy Agency,IAEA|
ICRC|International Committee of the Red Cross,ICRC|
`;

export type Body = { code: string; names: string[] };

export const BODIES: readonly Body[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [code = '', names = ''] = row.split('|');
    return { code, names: names.split(',') };
  });
