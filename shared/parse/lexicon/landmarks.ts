/** Houses of government that reports name without their city: name | city. Facts of geography. */
const ROWS = `
White House|Washington
State Department|Washington
Capitol Hill|Washington
Pentagon|Washington
Blair House|Washington
Camp David|Camp David
Kremlin|Moscow
Élysée|Paris
Elysée|Paris
Elysee|Paris
Quai d'Orsay|Paris
Matignon|Paris
Downing Street|London
Lancaster House|London
Buckingham Palace|London
Chequers|Chequers
Great Hall of the People|Beijing
Diaoyutai|Beijing
Zhongnanhai|Beijing
Blue House|Seoul
Kantei|Tokyo
Akasaka Palace|Tokyo
Hyderabad House|New Delhi
Rashtrapati Bhavan|New Delhi
South Block|New Delhi
Jawaharlal Nehru Bhawan|New Delhi
Singha Durbar|Kathmandu
Palácio do Planalto|Brasília
Planalto Palace|Brasília
Itamaraty|Brasília
Casa Rosada|Buenos Aires
Palacio San Martín|Buenos Aires
San Martín Palace|Buenos Aires
La Moneda|Santiago
Torre Tagle|Lima
Casa de Nariño|Bogotá
Palais des Nations|Geneva
Palace of Nations|Geneva
Hofburg|Vienna
Ballhausplatz|Vienna
Berlaymont|Brussels
Egmont Palace|Brussels
Palazzo Chigi|Rome
Farnesina|Rome
Quirinale|Rome
Moncloa|Madrid
Palacio de Santa Cruz|Madrid
Palácio das Necessidades|Lisbon
Malacañang|Manila
Malacañan Palace|Manila
Istana Negara|Kuala Lumpur
Wisma Putra|Putrajaya
Gedung Pancasila|Jakarta
Merdeka Palace|Jakarta
State House Entebbe|Entebbe
Union Buildings|Pretoria
Harambee House|Nairobi
Aso Rock|Abuja
Jubilee House|Accra
Parliament Hill|Ottawa
Beehive|Wellington
Prince Claus|The Hague
Binnenhof|The Hague
Peace Palace|The Hague
Christiansborg|Copenhagen
Akorda|Astana
`;

export const LANDMARKS: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [name = '', city = ''] = row.split('|');
      return [name, city];
    }),
);
