targetScope = '@scope@'

extension microsoftGraphV1

@description('Key of the application in the directory.')
param uniqueName string

@description('What people see in the portal; identifies nothing.')
param displayName string

@description('Stands in the URIs for {clientId}.')
param clientId string

@description('By which others ask for tokens.')
param identifierUris string[]

// The application itself: what is not said here stays.
resource application 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: uniqueName
  displayName: displayName
  identifierUris: [for uri in identifierUris: replace(uri, '{clientId}', clientId)]
}
